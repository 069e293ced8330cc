import { remindersAhead } from '../../../core/schedule/reminders-ahead'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { type ReminderChoice, findReminderChoice } from '../../../data/reminder.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { mailSettings } from '../../env'
import { readReminderMaterial } from './read-reminder-material'

/** The hour that is proposed: after school and work, before the evening is over. */
export const USUAL_HOUR = 18

export type Reminders = ReminderChoice & {
  /** Whether the operator has set up mail. */
  canMail: boolean
  /** The next one, as if nothing were studied before; null: none within 14 days. */
  next: { at: Instant; keyPoints: number } | null
}

/** What somebody chose about reminders, and when the next one would come. */
export async function getReminders(learnerId: AuthorizedLearnerId, now: Instant): Promise<Reminders> {
  const chosen = (await findReminderChoice(database(), learnerId)) ?? { hour: USUAL_HOUR, calendarMadeAt: null, mail: { type: 'none' } }
  const material = await readReminderMaterial(learnerId, chosen.hour, now)
  const next = remindersAhead(material, now).find(({ at }) => at > now)
  return { ...chosen, canMail: mailSettings() !== null, next: next ? { at: next.at, keyPoints: next.keyPoints } : null }
}
