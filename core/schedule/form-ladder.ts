import { FORM_OF_KIND, type QuestionForm } from '../question/question'
import type { Card } from './memory'

/** The form a key point is to be asked in next: choose while it is new or was just missed, then type. */
export function formFor(card: Card | null): QuestionForm {
  if (!card) return 'recognition'
  if (card.reaskPending) return 'recall'
  return card.reps === 0 || justMissed(card) ? 'recognition' : 'recall'
}

/** Missed at the last review: back at the first step of learning or relearning. */
function justMissed(card: Card): boolean {
  return (card.phase === 'learning' || card.phase === 'relearning') && card.learningStep === 0
}

/** What choosing a question needs to know of each published question of the key point. */
export type Probe = {
  id: string
  kind: keyof typeof FORM_OF_KIND
  /** When this learner last answered it; null while unseen. */
  lastAnsweredAt: number | null
}

/**
 * The question to ask: of the wanted form when there is one, unseen before least recently seen,
 * never the one asked last when there is another. Ties fall to the smaller id. Null without probes.
 */
export function pickQuestion<P extends Probe>(probes: readonly P[], card: Card | null): P | null {
  const form = formFor(card)
  const rank = (probe: P) => [
    probe.id === card?.lastQuestionId ? 1 : 0,
    FORM_OF_KIND[probe.kind] === form ? 0 : 1,
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
