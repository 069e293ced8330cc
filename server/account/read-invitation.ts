import type { Instant } from '../../core/shared/instant'
import { type Role, findInvitationRole } from '../../data/account.ts'
import { database } from '../../data/client.ts'
import { tokenHash } from './random-secret'

/** What an invitation link gives; null when it is unknown, used or expired. */
export async function readInvitation(token: string, at: Instant): Promise<{ role: Role } | null> {
  const role = await findInvitationRole(database(), tokenHash(token), new Date(at))
  return role && { role }
}
