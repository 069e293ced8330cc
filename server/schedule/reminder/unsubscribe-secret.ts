import { createHmac } from 'node:crypto'
import { env } from '../../env'

/**
 * The secret in the link that ends a learner's mail, 256 bits. Reckoned from the installation's own secret, so that it stands in every mail
 * and only its hash is stored. Another address has another; one that is confirmed once more has the same, so that links in earlier mails work.
 */
export function unsubscribeSecret(learnerId: string, address: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`end reminders by mail\n${learnerId}\n${address}`).digest('base64url')
}
