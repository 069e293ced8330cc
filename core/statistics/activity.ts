import { addDays } from '../schedule/study-day'

export const CALENDAR_WEEKS = 26

export type CalendarDay = {
  day: string
  /** Answers given; null for days that are still to come. */
  answers: number | null
}

export type Activity = {
  /** The last 26 weeks, oldest first, each from Monday to Sunday; today lies in the last one. */
  weeks: readonly (readonly CalendarDay[])[]
  /** Within these weeks. */
  studiedDays: number
  answers: number
  /** Days studied in the streak that is running; 0 when none is. */
  streakDays: number
  studiedToday: boolean
}

/** The learner's last 26 weeks by study day, and the streak that is running. `answersOn`: answers by study day. */
export function activityOf(input: {
  answersOn: ReadonlyMap<string, number>
  today: string
  /** Share of an ordinary day's load by weekday, Sunday first; 0 is a day off by choice. */
  weekdayShares: readonly number[]
}): Activity {
  const { answersOn, today } = input
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7) - 7 * (CALENDAR_WEEKS - 1))
  const weeks = Array.from({ length: CALENDAR_WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday): CalendarDay => {
      const day = addDays(monday, 7 * week + weekday)
      return { day, answers: day > today ? null : (answersOn.get(day) ?? 0) }
    }))
  const studied = weeks.flat().flatMap(({ answers }) => (answers ? [answers] : []))
  return {
    weeks,
    studiedDays: studied.length,
    answers: studied.reduce((sum, answers) => sum + answers, 0),
    streakDays: streakDays(input),
    studiedToday: (answersOn.get(today) ?? 0) > 0,
  }
}

/**
 * Days studied in the running streak. A missed day is free when no other was missed in the six days before it, so one
 * a week never ends a streak. Days off by choice are not missed, and today is not missed until it is over.
 */
function streakDays({ answersOn, today, weekdayShares }: Parameters<typeof activityOf>[0]): number {
  const isOff = (day: string) => weekdayShares[weekdayOf(day)] === 0
  const earliest = [...answersOn.keys()].reduce((first, day) => (day < first ? day : first), today)
  let count = 0
  let lastMissed: string | null = null // walking back: the missed day nearest to the one looked at
  for (let day = today; day >= earliest; day = addDays(day, -1)) {
    if ((answersOn.get(day) ?? 0) > 0) count += 1
    else if (day !== today && !isOff(day)) {
      if (lastMissed !== null && addDays(day, 7) > lastMissed) break
      lastMissed = day
    }
  }
  return count
}

/** 0 for Sunday to 6 for Saturday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
