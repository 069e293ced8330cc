import type { DatedEvent, KeyPoint } from '../../key-point/key-point'
import type { Question } from '../question'
import { capitalised } from './capitalised'
import { dateInWords } from './date-in-words'
import type { GenerateContext } from './generate-context'
import { placeParts } from './place-parts'
import { questionId } from './question-id'
import { sealQuestion } from './seal-question'

/** Two events have one wrong order only. */
const LEAST_EVENTS = 3

/** From a chronology: all its events; and of four or more also the first three and the last three. */
export function order(keyPoint: KeyPoint, context: GenerateContext): Question[] {
  const events = keyPoint.sequence?.events ?? []
  const parts: [slot: string, asked: readonly DatedEvent[]][] = [['all', events]]
  if (events.length > LEAST_EVENTS) parts.push(['first', events.slice(0, LEAST_EVENTS)], ['last', events.slice(-LEAST_EVENTS)])
  return parts
    .filter(([, asked]) => asked.length >= LEAST_EVENTS)
    .map(([slot, asked]) => render(keyPoint, slot, asked, context))
}

function render(keyPoint: KeyPoint, slot: string, asked: readonly DatedEvent[], context: GenerateContext): Question {
  const id = questionId(keyPoint, 'order', slot)
  const { options, order: ids } = placeParts(asked.map((event) => ({
    text: capitalised(event.event),
    isKey: true,
    rationale: reasonFor(event, context),
    evidence: event.evidence,
  })), id)
  return sealQuestion(id, {
    kind: 'order',
    keyPointId: keyPoint.id,
    stem: keyPoint.sequence?.question ?? '',
    options,
    order: ids,
    answer: asked.map((event) => `${capitalised(event.event)} (${dateInWords(event.on)})`).join(' → '),
    acceptedAnswers: [],
    correction: null,
    rationale: keyPoint.statement,
    evidence: keyPoint.evidence,
    editorNote: keyPoint.editorNote,
    asOf: keyPoint.asOf,
  })
}

/** The date, and where it is from. */
function reasonFor({ on, termId }: DatedEvent, context: GenerateContext): string {
  const term = termId === null ? null : context.terms.byId(termId)
  return term ? `${dateInWords(on)}. ${term.english}: ${term.definition}` : `${dateInWords(on)}, as the source says.`
}
