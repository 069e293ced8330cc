import type { HeldPosition, KeyPoint } from '../../key-point/key-point'
import type { Question } from '../question'
import { capitalised } from './capitalised'
import type { GenerateContext } from './generate-context'
import { placeParts } from './place-parts'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

/** With fewer rows than these one choice gives away the others. */
const LEAST_ROWS = 3

/**
 * From a comparison: all rows with their positions; and of four rows or more also all but the first and all but the last,
 * where the position of the one left out stays as a choice that belongs to nobody.
 */
export function match(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const rows = keyPoint.pairs?.rows ?? []
  const variants: [slot: string, asked: readonly HeldPosition[]][] = [
    ['all', rows], ['all-but-first', rows.slice(1)], ['all-but-last', rows.slice(0, -1)],
  ]
  return variants
    .filter(([, asked]) => asked.length >= LEAST_ROWS)
    .map(([slot, asked]) => render(keyPoint, slot, asked, context))
}

function render(keyPoint: KeyPoint, slot: string, asked: readonly HeldPosition[], context: GenerateContext): Question {
  const { question = '', rows = [] } = keyPoint.pairs ?? {}
  const id = questionId(keyPoint, 'match', slot)
  const nameOf = ({ who }: HeldPosition) => capitalised(context.terms.byId(who)?.english ?? who)
  const inOrder = [...asked, ...rows.filter((row) => !asked.includes(row))]
  const { options, order } = placeParts(inOrder.map((row) => ({
    text: capitalised(row.position),
    isKey: asked.includes(row),
    rationale: `${nameOf(row)}: ${row.position}`,
    evidence: row.evidence,
  })), id)
  const prompts = asked.map((row, at) => ({ id: String(at + 1), text: nameOf(row), optionId: order[at] ?? '' }))
  return sealQuestion(id, {
    kind: 'match',
    keyPointId: keyPoint.id,
    stem: question,
    options,
    prompts,
    answer: asked.map((row) => `${nameOf(row)}: ${row.position}`).join('; '),
    acceptedAnswers: [],
    correction: null,
    rationale: keyPoint.statement,
    evidence: keyPoint.evidence,
    editorNote: keyPoint.editorNote,
    asOf: keyPoint.asOf,
  })
}
