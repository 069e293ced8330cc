import type { Instant } from '../shared/instant'
import type { DevicePlan, PackName } from './device-plan'
import { isInForce } from './leech-remedies'
import type { Card } from './memory'
import { shownOn } from './plan-due-days'
import { addDays, studyDay } from './study-day'

/** A device can be without the server so long and still has what its learner is to be asked. */
export const DAYS_AHEAD = 14

type AskedAhead = Pick<DevicePlan, 'keyPointIds' | 'planned' | 'leeches' | 'deadlineDays'> & {
  settings: Pick<DevicePlan['settings'], 'timeZone' | 'rolloverHour' | 'newPerDay'>
  cards: ReadonlyMap<string, Card>
  now: Instant
}

/** The packs that a learner may need until so many days from now, in their order: the others need not be on the device. */
export function packsAhead(packs: readonly (PackName & { keyPointIds: readonly string[] })[], asked: AskedAhead): PackName[] {
  const wanted = askedAhead(asked)
  return packs.filter(({ keyPointIds }) => keyPointIds.some((id) => wanted.has(id))).map(({ id, hash }) => ({ id, hash }))
}

/**
 * The key points that come up in that time: due by then, the next new ones at the daily allowance, those of the plan for a date, and
 * those that are drilled with another.
 */
function askedAhead({ keyPointIds, planned, leeches, deadlineDays, settings, cards, now }: AskedAhead): Set<string> {
  const until = addDays(studyDay(now, settings), DAYS_AHEAD)
  const days = new Map(Object.entries(planned))
  const isDue = (card: Card) => card.reaskPending || shownOn(card, days, settings) <= until
  const due = keyPointIds.filter((id) => {
    const card = cards.get(id)
    return card !== undefined && isDue(card)
  })
  const fresh = keyPointIds.filter((id) => !cards.has(id)).slice(0, settings.newPerDay * DAYS_AHEAD)
  const ofDate = Object.values(deadlineDays).flatMap(({ introduce, review }) => [...introduce, ...review])
  const companions = leeches.flatMap((leech) => (leech.remedy.type === 'contrast-drill' && isInForce(leech, cards) ? [leech.remedy.companionId] : []))
  return new Set([...due, ...fresh, ...ofDate, ...companions])
}
