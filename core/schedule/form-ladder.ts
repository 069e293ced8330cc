import { FORM_OF_KIND, type QuestionForm, type QuestionKind } from '../question/question'
import type { Card } from './memory'
import { RECOGNITION_STABILITY_LIMIT_DAYS } from './recognition-limit'

/** The form a key point is to be asked in next: choose while it is new or was just missed, then recall. */
export function formFor(card: Card | null): QuestionForm {
  if (!card) return 'recognition'
  if (card.reaskPending) return 'recall'
  return card.reps === 0 || justMissed(card) ? 'recognition' : 'recall'
}

/** Recall on a scaffold, for memory that is still short: the rest of the sentence, the speakers or the events are shown. */
const SUPPORTED_RECALL: ReadonlySet<QuestionKind> = new Set(['cloze', 'match', 'order'])
/** For memory that has become stable: a bare question, or holding two sources against each other. */
const FREE_RECALL: ReadonlySet<QuestionKind> = new Set(['short-answer', 'agree-or-differ'])

/** How far a kind is from what the ladder asks for next: 0 the right step, 1 the right form, 2 another form. */
function distanceFrom(card: Card | null, kind: QuestionKind): number {
  const form = formFor(card)
  const hasForm = FORM_OF_KIND[kind] === form
  // What was recognised without being sure is asked again in the other form, whatever the step.
  if (card === null || form === 'recognition' || (card.reaskPending && !hasForm)) return hasForm ? 0 : 2
  const step = card.stabilityDays > RECOGNITION_STABILITY_LIMIT_DAYS ? FREE_RECALL : SUPPORTED_RECALL
  return step.has(kind) ? 0 : hasForm ? 1 : 2
}

/** Missed at the last review: back at the first step of learning or relearning. */
function justMissed(card: Card): boolean {
  return (card.phase === 'learning' || card.phase === 'relearning') && card.learningStep === 0
}

/** What choosing a question needs to know of each published question of the key point. */
export type Probe = {
  id: string
  kind: QuestionKind
  /** When this learner last answered it; null while unseen. */
  lastAnsweredAt: number | null
}

/**
 * The question to ask: of the step the ladder is at, else of the wanted form, else any; unseen before least recently
 * seen, never the one asked last when there is another. Ties fall to the smaller id. Null without probes.
 */
export function pickQuestion<P extends Probe>(probes: readonly P[], card: Card | null): P | null {
  const rank = (probe: P) => [
    probe.id === card?.lastQuestionId ? 1 : 0,
    distanceFrom(card, probe.kind),
    probe.lastAnsweredAt ?? -1,
  ]
  const ordered = [...probes].sort((a, b) => {
    const [ra, rb] = [rank(a), rank(b)]
    for (let i = 0; i < ra.length; i++) {
      const difference = (ra[i] ?? 0) - (rb[i] ?? 0)
      if (difference !== 0) return difference
    }
    return a.id < b.id ? -1 : 1
  })
  return ordered[0] ?? null
}
