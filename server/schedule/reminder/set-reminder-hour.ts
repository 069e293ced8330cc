import { database } from '../../../data/client.ts'
import { saveReminder } from '../../../data/reminder.ts'
import type { AuthorizedLearnerId } from '../../actor'

/** From now on reminders come at this hour, 0–23, of the learner's time zone. */
export function setReminderHour(learnerId: AuthorizedLearnerId, hour: number): Promise<void> {
  return saveReminder(database(), learnerId, { hour }, hour)
}
