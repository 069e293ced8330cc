import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { deleteCalendar, saveReminder } from '../../../data/reminder.ts'
import { randomAddressSecret, tokenHash } from '../../account/random-secret'
import type { AuthorizedLearnerId } from '../../actor'
import { USUAL_HOUR } from './get-reminders'

/** Makes an address for the learner's calendar and returns its path, this once: only the secret's hash is kept. One that there was stops working. */
export async function replaceCalendar(learnerId: AuthorizedLearnerId, now: Instant): Promise<string> {
  const secret = randomAddressSecret()
  await saveReminder(database(), learnerId, { calendarTokenHash: tokenHash(secret), calendarMadeAt: new Date(now) }, USUAL_HOUR)
  return `/api/reminders/${secret}/calendar.ics`
}

/** The address stops working. */
export function removeCalendar(learnerId: AuthorizedLearnerId): Promise<void> {
  return deleteCalendar(database(), learnerId)
}
