import type { Card } from './memory'

/** Missed in its first steps or lapsed, and not recalled since. FSRS gives the moment after any answer 100 %: the answer was just read. */
export function isMissed(card: Pick<Card, 'phase' | 'learningStep'>): boolean {
  return card.phase === 'relearning' || (card.phase === 'learning' && card.learningStep === 0)
}
