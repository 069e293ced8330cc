import type { Instant } from '../shared/instant'
import { type ReminderMaterial, type ReminderVerdict, judgeReminder } from './reminder'
import { addDays, studyDay } from './study-day'

export type Reminder = Extract<ReminderVerdict, { type: 'send' }>

/** How far reminders are said ahead, today included. */
export const REMINDER_DAYS = 14
/** Days from the first reminder of a pause in study to the next, and from that to the one after; from then on a week. */
const FIRST_GAPS = [3, 3]
const LATER_GAP = 7
/** After so many days without an answer there are none any more. */
const SILENT_AFTER_DAYS = 84

/**
 * The reminders of the 14 study days from that of `now`, as if nothing were studied in them; one whose hour has passed today is among them.
 *
 * They are counted from the last answer, not from today: the first on the first day on which one is worth sending, the next two at least
 * three days apart, then weekly, and after twelve weeks of silence no more. So the list is the same whenever it is asked for until something
 * is answered, and asking daily does not remind daily. Why so few: the first says what is new. Who does not come the next day has
 * seen it, and a daily repeat teaches to look past it; three days later more is due, so there is something new to say; who has
 * been away for more than a week knows, and a weekly word keeps the door open.
 */
export function remindersAhead(material: ReminderMaterial, now: Instant): Reminder[] {
  const { dayRule } = material.settings
  const last = material.cards.reduce((latest, { lastAnsweredAt }) => Math.max(latest, lastAnsweredAt), -Infinity)
  if (last === -Infinity) return []
  const today = studyDay(now, dayRule)
  const [studiedOn, end] = [studyDay(last, dayRule), addDays(today, REMINDER_DAYS)]
  const reminders: Reminder[] = []
  let earliest = addDays(studiedOn, 1)
  for (let day = earliest; day < end && day <= addDays(studiedOn, SILENT_AFTER_DAYS); day = addDays(day, 1)) {
    if (day < earliest) continue
    const verdict = judgeReminder(day, material)
    if (verdict.type === 'none') continue
    reminders.push(verdict)
    earliest = addDays(day, FIRST_GAPS[reminders.length - 1] ?? LATER_GAP)
  }
  return reminders.filter((reminder) => reminder.studyDay >= today)
}
