import { timingSafeEqual } from 'node:crypto'
import { remindersAhead } from '../../../core/schedule/reminders-ahead'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findCalendarOwner, findReminderChoice } from '../../../data/reminder.ts'
import { findSettings } from '../../../data/settings.ts'
import { countCalendar, countCalendarFeed } from '../../account/attempt-limits'
import { tokenHash } from '../../account/random-secret'
import { AppError } from '../../app-error'
import { publicAddress } from '../../env'
import { remindedLearnerId } from '../../reminded-learner'
import { calendarText } from './calendar-text'
import { readReminderMaterial } from './read-reminder-material'

/**
 * The calendar that an address with this secret leads to, as iCalendar text. Found by the secret's hash, so that the time it takes says
 * nothing of the secret. Throws 'not-found' for an unknown, replaced or removed one, and 'too-many-attempts'.
 */
export async function readCalendar(secret: string, from: string, now: Instant): Promise<string> {
  await countCalendar(from)
  const hash = tokenHash(secret)
  const owner = await findCalendarOwner(database(), hash)
  if (!owner?.calendarTokenHash || !timingSafeEqual(Buffer.from(owner.calendarTokenHash), Buffer.from(hash))) throw new AppError('not-found')
  await countCalendarFeed(hash)
  const learnerId = remindedLearnerId(owner.learnerId)
  const [choice, { locale }] = await Promise.all([findReminderChoice(database(), learnerId), findSettings(database(), learnerId)])
  if (!choice) throw new AppError('not-found')
  const material = await readReminderMaterial(learnerId, choice.hour, now)
  return calendarText(remindersAhead(material, now), { locale, calendarId: hash.slice(0, 16), studyAddress: publicAddress('/study'), now })
}
