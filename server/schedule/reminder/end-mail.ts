import { database } from '../../../data/client.ts'
import { deleteMailAddress, endMail, hasUnsubscribeToken } from '../../../data/reminder.ts'
import { countMailLink } from '../../account/attempt-limits'
import { tokenHash } from '../../account/random-secret'
import type { AuthorizedLearnerId } from '../../actor'

/** No more mail to the learner; the address is forgotten. */
export function endOwnMail(learnerId: AuthorizedLearnerId): Promise<void> {
  return deleteMailAddress(database(), learnerId)
}

/** Whether a link from a mail leads to somebody who gets or got mail. */
export function isUnsubscribeLink(secret: string): Promise<boolean> {
  return hasUnsubscribeToken(database(), tokenHash(secret))
}

/** No more mail to whom a mail with this link was sent; the address is forgotten. As often as one likes. False for an unknown link. Throws 'too-many-attempts'. */
export async function endMailByLink(secret: string, from: string): Promise<boolean> {
  await countMailLink(from)
  return endMail(database(), tokenHash(secret))
}
