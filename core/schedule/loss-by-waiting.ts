import { DAY_MS, type Instant } from '../shared/instant'
import type { Card } from './memory'

/** FSRS-6's forgetting curve with its default decay. The order of cards hardly hangs on the learner's own, and ts-fsrs stays out of the queue. */
const DECAY = 0.1542
const FACTOR = 0.9 ** (-1 / DECAY) - 1

/** Retrievability, 0–1, that a card loses if it is asked a day later than now. What does not fit into a day should be what loses least. */
export function lossByWaiting(card: Pick<Card, 'lastReviewAt' | 'stabilityDays'>, now: Instant): number {
  if (card.lastReviewAt === null || card.stabilityDays <= 0) return 0
  const days = Math.max(0, now - card.lastReviewAt) / DAY_MS
  const recallAfter = (elapsed: number) => (1 + (FACTOR * elapsed) / card.stabilityDays) ** -DECAY
  return recallAfter(days) - recallAfter(days + 1)
}
