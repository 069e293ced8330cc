import { DAY_MS, type Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { saveReminder } from '../../../data/reminder.ts'
import { findSettings } from '../../../data/settings.ts'
import { countMailAsked } from '../../account/attempt-limits'
import { randomAddressSecret, tokenHash } from '../../account/random-secret'
import type { AuthorizedLearnerId } from '../../actor'
import { AppError } from '../../app-error'
import { mailSettings, publicAddress } from '../../env'
import { sendMail } from '../../mail/send-mail'
import { USUAL_HOUR } from './get-reminders'
import { reminderTranslator } from './reminder-translator'

/** How long the link that confirms an address works. */
export const CONFIRM_WITHIN_MS = DAY_MS

/**
 * Reminders are to go to this address: a link is sent there, and nothing else before it was followed. Takes the place of an earlier address
 * once the mail server has the link. Throws 'mail-not-set-up', 'too-many-attempts', and 'mail-not-taken', with which all stays as it was.
 */
export async function askForMail(learnerId: AuthorizedLearnerId, address: string, now: Instant): Promise<void> {
  const mail = mailSettings()
  if (!mail) throw new AppError('mail-not-set-up')
  await countMailAsked(learnerId, address)
  const secret = randomAddressSecret()
  const { t } = reminderTranslator((await findSettings(database(), learnerId)).locale)
  const delivery = await sendMail(mail, {
    to: address, subject: t('confirmSubject'), unsubscribeAddress: null,
    text: [t('confirmText'), publicAddress(`/reminders/confirm/${secret}`), t('confirmNote')].join('\n\n'),
  })
  if (delivery.type !== 'sent') {
    console.error(`A mail that asks for a confirmation was not sent: ${delivery.why}.`)
    throw new AppError('mail-not-taken')
  }
  await saveReminder(database(), learnerId, {
    mailAddress: address, confirmTokenHash: tokenHash(secret), confirmSentAt: new Date(now), mailConfirmedAt: null, unsubscribeTokenHash: null,
  }, USUAL_HOUR)
}
