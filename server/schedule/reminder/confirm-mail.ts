import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { confirmAddress, findUnconfirmed } from '../../../data/reminder.ts'
import { countMailLink } from '../../account/attempt-limits'
import { tokenHash } from '../../account/random-secret'
import { CONFIRM_WITHIN_MS } from './ask-for-mail'
import { unsubscribeSecret } from './unsubscribe-secret'

/** Whether the link would still confirm an address. */
export async function canConfirmMail(secret: string, now: Instant): Promise<boolean> {
  return (await findUnconfirmed(database(), tokenHash(secret), since(now))) !== null
}

/** Confirms the address that the link was sent to; false: the link was used, is too old or never was. Throws 'too-many-attempts'. */
export async function confirmMail(secret: string, from: string, now: Instant): Promise<boolean> {
  await countMailLink(from)
  const hash = tokenHash(secret)
  const found = await findUnconfirmed(database(), hash, since(now))
  if (found === null) return false
  const { learnerId, address } = found
  const unsubscribeTokenHash = tokenHash(unsubscribeSecret(learnerId, address))
  return confirmAddress(database(), learnerId, hash, { mailConfirmedAt: new Date(now), unsubscribeTokenHash })
}

function since(now: Instant): Date {
  return new Date(now - CONFIRM_WITHIN_MS)
}
