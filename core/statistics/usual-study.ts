import type { MemoryStrength, Scheduler } from '../schedule/fsrs-scheduler'
import type { StudiedCard } from '../schedule/memory'
import type { DeadlineDay } from '../schedule/plan-deadline'
import { type DayRule, addDays, daysBetween, studyDay } from '../schedule/study-day'

/**
 * What a learner is going to study until a date, not included, if each day is studied as usual: what comes due is looked at on its day (what is
 * overdue today) and then as if it were recalled; so many new key points a day are met, in the order given. Limits and evening out are left out.
 */
export function usualStudy(input: {
  cards: readonly StudiedCard[]
  unseen: readonly string[]
  newPerDay: number
  today: string
  date: string
  scheduler: Scheduler
  dayRule: DayRule
}): DeadlineDay[] {
  const { today, scheduler, dayRule } = input
  const count = Math.max(0, daysBetween(today, input.date))
  const days = Array.from({ length: count }, (_, at) => emptyDay(addDays(today, at)))
  const lookFrom = (keyPointId: string, strength: MemoryStrength, lastDay: number, dueDay: number) => {
    let [memory, last, due] = [strength, lastDay, dueDay]
    while (due < count) {
      days[due]?.review.push(keyPointId)
      memory = scheduler.strengthAfter(memory, Math.max(0, due - last), 'good')
      last = due
      due += scheduler.intervalDays(memory.stabilityDays)
    }
  }
  for (const card of input.cards) {
    if (card.lastReviewAt === null || card.stabilityDays <= 0) continue
    lookFrom(card.keyPointId, card, daysBetween(today, studyDay(card.lastReviewAt, dayRule)), Math.max(0, daysBetween(today, studyDay(card.dueAt, dayRule))))
  }
  const met = scheduler.strengthAfter(scheduler.strengthAfter(null, 0, 'good'), 0, 'good')
  for (const [at, keyPointId] of input.unseen.entries()) {
    const day = input.newPerDay > 0 ? Math.floor(at / input.newPerDay) : count
    if (day >= count) break
    days[day]?.introduce.push(keyPointId)
    lookFrom(keyPointId, met, day, day + scheduler.intervalDays(met.stabilityDays))
  }
  return days
}

function emptyDay(on: string): { on: string; introduce: string[]; review: string[]; minutes: number } {
  return { on, introduce: [], review: [], minutes: 0 }
}
