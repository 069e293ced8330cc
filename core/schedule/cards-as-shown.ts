import type { Card } from './memory'
import { type PlannedDue, shownAt } from './plan-due-days'
import type { DayRule } from './study-day'

/** The cards with the moment at which each is shown as its `dueAt`, for what tells a person, or counts, what comes when. No part of the fold. */
export function cardsAsShown(
  cards: ReadonlyMap<string, Card>,
  planned: ReadonlyMap<string, PlannedDue>,
  dayRule: DayRule,
): Map<string, Card> {
  return new Map([...cards].map(([keyPointId, card]) => [keyPointId, { ...card, dueAt: shownAt(card, planned, dayRule) }]))
}
