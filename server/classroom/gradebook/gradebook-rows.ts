import type { AssignmentKind } from '../../../core/classroom/assignment-kind'
import type { Gradebook } from '../../../core/classroom/gradebook'
import { countedShare, type Mark } from '../../../core/classroom/mark'
import type { SheetCell, SheetRow } from '../../spreadsheet/sheet'

/** The words of the file, in the reader's language. soFar, standing: of an assignment's title. */
export type GradebookWords = {
  learner: string; section: string; mean: string; missing: string; classMean: string
  points: (title: string) => string; soFar: (title: string) => string; standing: (title: string) => string; markInWords: (mark: Mark) => string
}

/**
 * A gradebook as a sheet: a line a learner with three columns an assignment (share that counts, points, how it stands in words), for study
 * one more (the share that it has come to while it is under way), and the means last.
 */
export function gradebookRows({ assignments, rows, overall }: Gradebook, words: GradebookWords): SheetRow[] {
  const heading = [
    words.learner, words.section, words.mean, words.missing, ...assignments.flatMap(({ kind, title }) => [title, words.points(title), ...ofStudy(kind, words.soFar(title)), words.standing(title)]),
  ]
  const lines = rows.map(({ learner, marks, mean }) => [
    learner.name, learner.section, shareCell(mean.share), mean.missing, 
    ...assignments.flatMap(({ kind }, at) => cellsOf(kind, marks[at], words)),
  ])
  const means = [words.classMean, null, shareCell(overall.share), overall.missing, ...assignments.flatMap(({ kind, mean }) => [shareCell(mean.share), null, ...ofStudy(kind, null), null])]
  return [heading, ...lines, means]
}

function cellsOf(kind: AssignmentKind, mark: Mark | undefined, words: GradebookWords): SheetRow {
  if (!mark) throw new Error('a row has a mark for each assignment')
  return [shareCell(countedShare(mark)), pointsInWords(mark), ...ofStudy(kind, shareCell(mark.type === 'under-way' ? mark.share : null)), words.markInWords(mark)]
}

function ofStudy(kind: AssignmentKind, cell: SheetCell): SheetRow {
  return kind === 'study' ? [cell] : []
}

/** "3/4", also of what something else was put in the place of. */
function pointsInWords(mark: Mark): string | null {
  const counted = mark.type === 'set' || mark.type === 'excused' ? mark.counted : mark
  return counted.type === 'done' ? `${counted.earned}/${counted.possible}` : null
}

function shareCell(share: number | null) {
  return share === null ? null : { share }
}
