import { createHmac } from 'node:crypto'
import type { Instant } from '../../../core/shared/instant'
import { env } from '../../env'

/**
 * The secret in the link that ends a learner's mail, 256 bits. Reckoned from the installation's own secret, so that it stands in every mail
 * and only its hash is stored. Another address that is confirmed has another.
 */
export function unsubscribeSecret(learnerId: string, confirmedAt: Instant): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`end reminders by mail\n${learnerId}\n${confirmedAt}`).digest('base64url')
}
