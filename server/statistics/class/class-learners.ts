import { type Scheduler, createScheduler, forgettingCurve } from '../../../core/schedule/fsrs-scheduler'
import { type DayRule, studyDay } from '../../../core/schedule/study-day'
import { studyDayEnd } from '../../../core/schedule/study-day-end'
import type { Instant } from '../../../core/shared/instant'
import type { ClassLearner } from '../../../data/class-figures.ts'
import type { MemorySettings } from '../../../data/schedule.ts'

/** What the database looks at these learners' cards with. What depends on zone or weights alone is reckoned once. */
export function classLearners(learnerIds: readonly string[], settingsOf: (learnerId: string) => MemorySettings, now: Instant): ClassLearner[] {
  const days = remembered(({ timeZone, rolloverHour }: DayRule) => `${timeZone} ${rolloverHour}`,
    (rule) => ({ today: studyDay(now, rule), dayEndsAt: new Date(studyDayEnd(now, rule)).toISOString() }))
  const curves = remembered((weights: readonly number[] | null) => String(weights), forgettingCurve)
  return learnerIds.map((learnerId) => {
    const settings = settingsOf(learnerId)
    return { learnerId, hasGuestAnswers: settings.hasGuestAnswers, ...curves(settings.fsrsWeights), ...days(settings) }
  })
}

/** A look-up of schedulers that makes one for each retention and weights. */
export function schedulers(): (settings: MemorySettings) => Scheduler {
  return remembered(({ desiredRetention, fsrsWeights }: MemorySettings) => `${desiredRetention} ${String(fsrsWeights)}`,
    ({ desiredRetention, fsrsWeights: weights }) => createScheduler({ desiredRetention, weights }))
}

function remembered<Input, Result>(nameOf: (input: Input) => string, make: (input: Input) => Result): (input: Input) => Result {
  const made = new Map<string, Result>()
  return (input) => {
    const name = nameOf(input)
    const result = made.get(name) ?? make(input)
    made.set(name, result)
    return result
  }
}
