import type { Gradebook } from '../../../core/classroom/gradebook'
import { countedShare, type Mark } from '../../../core/classroom/mark'
import type { SheetRow } from '../../spreadsheet/sheet'

/** The words of the file, in the reader's language. standing: of an assignment's title. */
export type GradebookWords = {
  learner: string; section: string; mean: string; missing: string; classMean: string
  points: (title: string) => string; standing: (title: string) => string; markInWords: (mark: Mark) => string
}

/** A gradebook as a sheet: a line a learner with three columns an assignment (share, points, how it stands in words), and the means last. */
export function gradebookRows({ assignments, rows, overall }: Gradebook, words: GradebookWords): SheetRow[] {
  const heading = [
    words.learner, words.section, words.mean, words.missing, ...assignments.flatMap(({ title }) => [title, words.points(title), words.standing(title)]),
  ]
  const lines = rows.map(({ learner, marks, mean }) => [
    learner.name, learner.section, shareCell(mean.share), mean.missing, ...marks.flatMap((mark) => [shareCell(countedShare(mark)), pointsInWords(mark), words.markInWords(mark)]),
  ])
  const means = [words.classMean, null, shareCell(overall.share), overall.missing, ...assignments.flatMap(({ mean }) => [shareCell(mean.share), null, null])]
  return [heading, ...lines, means]
}

/** "3/4", also of what something else was put in the place of. */
function pointsInWords(mark: Mark): string | null {
  const counted = mark.type === 'set' || mark.type === 'excused' ? mark.counted : mark
  return counted.type === 'done' ? `${counted.earned}/${counted.possible}` : null
}

function shareCell(share: number | null) {
  return share === null ? null : { share }
}
