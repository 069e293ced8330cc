import type { MedianDurations } from '../review/median-duration'
import { DAY_MS, type Instant, MINUTE_MS } from '../shared/instant'
import type { DeadlineToday } from './deadline-queue'
import { lossByWaiting } from './loss-by-waiting'
import type { Card } from './memory'
import { type PlannedDue, type WeekdayShares, shownOn } from './plan-due-days'
import { reminderAt } from './reminder-at'
import type { SessionSize } from './session-size'
import { type DayRule, studyDay } from './study-day'
import { isInSteps } from './study-queue'

/** Waiting is worth a word from so many extra expected lapses on. */
export const LAPSES_WORTH_A_REMINDER = 2
/** A day's part of a plan for a date is worth a word from so many key points on; fewer take a minute and are made up for the next day. */
export const PART_WORTH_A_REMINDER = 5
/** An answer takes so long as long as the learner has too few to say: between choosing (12 s) and typing (20 s). An assumption. */
const ASSUMED_ANSWER_MS = 15_000

export type ReminderSettings = {
  /** 0–23 in the learner's time zone. */
  hour: number
  dayRule: DayRule
  session: SessionSize
  /** Due key points asked on one study day at most; null: no limit. */
  reviewsPerDay: number | null
  /** Sunday first; on a day with share 0 nobody is reminded. */
  weekdayShares: WeekdayShares
  /** The learner's own answer times. */
  medians: MedianDurations
}

export type ReminderMaterial = {
  settings: ReminderSettings
  /** The learner's cards of key points that can be asked. New key points fade by nothing, so they bring no reminder. */
  cards: readonly Card[]
  planned?: ReadonlyMap<string, PlannedDue>
  /** What the plan for a date asks, by study day from today on: its key points come by it, and not when FSRS has them due. Empty or left out: no date is ahead. */
  deadlineDays?: ReadonlyMap<string, DeadlineToday>
}

/** What is due, to be named in the words. */
export type Load = {
  /** Key points due, at most as many as the day has room for; with those that the plan for a date has introduced that day. */
  keyPoints: number
  /** What they take at the learner's pace, at least 1. */
  minutes: number
  /** Extra lapses to be expected if all that is due waits a day: retrievability now minus a day later, summed. */
  lapses: number
}

export type ReminderVerdict =
  | ({ type: 'send'; because: 'full-session' | 'waiting-costs'; studyDay: string; at: Instant } & Load)
  | ({ type: 'none'; because: 'studied-that-day' | 'day-off' | 'not-enough' } & Partial<Load>)

/**
 * Whether a reminder at the learner's hour of a study day is worth sending, if nothing is studied until then: when a full session is due
 * (of the learner's own size, all that a limited day has room for, or the day's part of a plan for a date, which is a promise that every
 * day left out puts at risk), or when waiting a day would cost two lapses or more. Never when an
 * answer was given on that day, and so never when one is done for it: who was asked everything has answered, and who has nothing due has
 * not enough. The caller lets the hour come.
 */
export function judgeReminder(day: string, { settings, cards, planned, deadlineDays }: ReminderMaterial): ReminderVerdict {
  const { dayRule } = settings
  const at = reminderAt(day, settings.hour, dayRule)
  // Nearly all answers were given long before: only those of the last days need the calendar.
  if (cards.some((card) => at - card.lastAnsweredAt < 3 * DAY_MS && studyDay(card.lastAnsweredAt, dayRule) >= day)) {
    return { type: 'none', because: 'studied-that-day' }
  }
  if (settings.weekdayShares[new Date(`${day}T00:00:00Z`).getUTCDay()] === 0) return { type: 'none', because: 'day-off' }
  const part = partOn(day, deadlineDays)
  const isShown = (card: Card) => (part?.keyPointIds.has(card.keyPointId) ? part.review.includes(card.keyPointId) : shownOn(card, planned, dayRule) <= day)
  const due = cards.filter((card) => isDue(card, at, isShown))
  const introduced = part?.introduce.length ?? 0
  const load = loadOf(due, introduced, settings, at)
  if (isFullSession(load.keyPoints - introduced, settings) || (part && load.keyPoints >= PART_WORTH_A_REMINDER)) return { type: 'send', because: 'full-session', studyDay: day, at, ...load }
  if (load.lapses >= LAPSES_WORTH_A_REMINDER) return { type: 'send', because: 'waiting-costs', studyDay: day, at, ...load }
  return { type: 'none', because: 'not-enough', ...load }
}

/** As the study queue has it: a card in review on its study day, a learning step at its minute, what is to be asked again at once. */
function isDue(card: Card, at: Instant, isShown: (card: Card) => boolean): boolean {
  if (card.reaskPending) return true
  return isInSteps(card) ? card.dueAt <= at : isShown(card)
}

/** A plan for a date is made anew each morning, so of days before today's it is gone: what was left undone then is asked today. */
function partOn(day: string, deadlineDays: ReadonlyMap<string, DeadlineToday> = new Map()): DeadlineToday | undefined {
  const [today] = deadlineDays.keys()
  return deadlineDays.get(today !== undefined && day < today ? today : day)
}

function loadOf(due: readonly Card[], introduced: number, { reviewsPerDay, medians }: ReminderSettings, at: Instant): Load {
  const keyPoints = Math.min(due.length, reviewsPerDay ?? Infinity) + introduced
  return {
    keyPoints, minutes: Math.max(1, Math.round((keyPoints * answerMs(medians)) / MINUTE_MS)),
    lapses: due.reduce((sum, card) => sum + lossByWaiting(card, at), 0),
  }
}

function isFullSession(keyPoints: number, { session, reviewsPerDay, medians }: ReminderSettings): boolean {
  if (keyPoints === 0) return false
  if (reviewsPerDay !== null && keyPoints >= reviewsPerDay) return true
  return session.unit === 'questions' ? keyPoints >= session.amount : keyPoints * answerMs(medians) >= session.amount * MINUTE_MS
}

/** ms an answer takes the learner: the middle of the medians of both forms, or the one that there is. */
function answerMs({ recognition, recall }: MedianDurations): number {
  const known = [recognition, recall].filter((median) => median !== null)
  return known.length === 0 ? ASSUMED_ANSWER_MS : known.reduce((sum, median) => sum + median, 0) / known.length
}
