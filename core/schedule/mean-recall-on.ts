import { isMissed } from './is-missed'
import type { StudiedCard } from './memory'
import { type Projection, recallOf } from './projected-memory'
import { type DayRule, daysBetween, studyDay } from './study-day'

/**
 * Mean retrievability, 0–1, on a study day over key points that are not looked at any more, as a deadline's plan reckons it; those
 * without a card are not known, and neither are those missed and not recalled since. Null without key points.
 */
export function meanRecallOn(
  date: string,
  keyPointIds: readonly string[],
  cards: ReadonlyMap<string, StudiedCard>,
  projection: Projection & { dayRule: DayRule },
): number | null {
  const recall = (card: StudiedCard | undefined) => {
    if (!card || isMissed(card) || card.lastReviewAt === null || card.stabilityDays <= 0) return 0
    const days = Math.max(0, daysBetween(studyDay(card.lastReviewAt, projection.dayRule), date))
    return recallOf([{ share: 1, strength: card }], days, projection)
  }
  if (keyPointIds.length === 0) return null
  return keyPointIds.reduce((sum, id) => sum + recall(cards.get(id)), 0) / keyPointIds.length
}
