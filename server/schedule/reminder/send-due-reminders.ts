import { isReminderHour, reminderNow } from '../../../core/schedule/reminder-now'
import type { Reminder } from '../../../core/schedule/reminders-ahead'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { type MailReader, allowRetry, claimMail, findMailReaders } from '../../../data/reminder.ts'
import { tokenHash } from '../../account/random-secret'
import { type MailSettings, publicAddress } from '../../env'
import { type Mail, sendMail } from '../../mail/send-mail'
import { remindedLearnerId } from '../../reminded-learner'
import { readReminderMaterial } from './read-reminder-material'
import { reminderTranslator } from './reminder-translator'
import { unsubscribeSecret } from './unsubscribe-secret'

/** Learners read at once. */
const PORTION = 200

export type SendOutcome = { sent: number; failed: number }

/**
 * Sends the reminders that are due at this moment to those who want them by mail, one learner after the other. That a mail is being sent is
 * written, and committed, before it is: whatever ends the program, nobody gets two on a study day. One that the server refused
 * for certain is tried at the next two runs; when the server itself fails, the run ends and the others wait for the next one. A learner of
 * whom something cannot be read keeps nobody else from theirs.
 */
export async function sendDueReminders(mail: MailSettings, now: Instant): Promise<SendOutcome> {
  const outcome = { sent: 0, failed: 0 }
  let after: string | null = null
  for (;;) {
    const readers: MailReader[] = await findMailReaders(database(), after, PORTION)
    for (const reader of readers) {
      const result = await remindIfDue(reader, mail, now).catch(notReminded)
      if (result === 'sent') outcome.sent += 1
      if (result === 'failed' || result === 'server-down') outcome.failed += 1
      if (result === 'server-down') return outcome
    }
    const last = readers.at(-1)
    if (!last || readers.length < PORTION) return outcome
    after = last.learnerId
  }
}

type Result = 'not-due' | 'sent' | 'failed' | 'server-down'

async function remindIfDue(reader: MailReader, mail: MailSettings, now: Instant): Promise<Result> {
  const { learnerId, address, hour, timeZone, rolloverHour } = reader
  if (!isReminderHour(hour, { timeZone, rolloverHour }, now)) return 'not-due'
  const reminder = reminderNow(await readReminderMaterial(remindedLearnerId(learnerId), hour, now), now)
  if (!reminder) return 'not-due'
  const secret = unsubscribeSecret(learnerId, address)
  if (!(await claimMail(database(), learnerId, { address, day: reminder.studyDay, unsubscribeTokenHash: tokenHash(secret) }))) return 'not-due'
  const delivery = await sendMail(mail, reminderMail(address, reminder, reader.locale, secret))
  if (delivery.type === 'sent') return 'sent'
  const isRetried = delivery.type === 'refused' && (await allowRetry(database(), learnerId, reminder.studyDay))
  console.error(`A reminder was not sent: ${delivery.why}. ${isRetried ? 'It is tried again at the next run.' : 'It is not tried again today.'}`)
  return delivery.isServerDown ? 'server-down' : 'failed'
}

function notReminded(error: unknown): Result {
  console.error('A reminder was not made.', error)
  return 'failed'
}

function reminderMail(to: string, { keyPoints, minutes, lapses, because }: Reminder, locale: string | null, secret: string): Mail {
  const { t } = reminderTranslator(locale)
  const why = because === 'full-session' ? t('fullSession', { keyPoints, minutes }) : t('waitingCosts', { keyPoints, minutes, lapses: Math.round(lapses) })
  return {
    to, subject: t('mailSubject', { keyPoints, minutes }),
    text: [`${why}\n${publicAddress('/study')}`, `${t('mailEnd')}\n${publicAddress(`/reminders/unsubscribe/${secret}`)}`].join('\n\n'),
    unsubscribeAddress: publicAddress(`/api/reminders/${secret}/unsubscribe`),
  }
}
