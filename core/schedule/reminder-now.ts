import { HOUR_MS, type Instant } from '../shared/instant'
import type { ReminderMaterial } from './reminder'
import { type Reminder, remindersAhead } from './reminders-ahead'
import { reminderAt } from './reminder-at'
import { type DayRule, studyDay } from './study-day'

/** A reminder comes at its hour. When the app was down then, it may come this much later, and not in the middle of the night. */
const LATE_AT_MOST_MS = 3 * HOUR_MS

/** Whether it is the learner's hour, or up to three hours after it: cheap, and asked before anything is read. */
export function isReminderHour(hour: number, dayRule: DayRule, now: Instant): boolean {
  const at = reminderAt(studyDay(now, dayRule), hour, dayRule)
  return now >= at && now < at + LATE_AT_MOST_MS
}

/** The reminder that is to be sent at this moment; null when there is none. */
export function reminderNow(material: ReminderMaterial, now: Instant): Reminder | null {
  const { hour, dayRule } = material.settings
  if (!isReminderHour(hour, dayRule, now)) return null
  const today = studyDay(now, dayRule)
  return remindersAhead(material, now).find((reminder) => reminder.studyDay === today) ?? null
}
