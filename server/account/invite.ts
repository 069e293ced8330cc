import { v7 as uuidV7 } from 'uuid'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import { type Role, countAdministrators, deleteOpenInvitations, insertAuditEntry, insertInvitation } from '../../data/account.ts'
import { type Connection, database, inTransaction } from '../../data/client.ts'
import type { SignedIn } from '../actor'
import { randomToken, tokenHash } from './random-secret'

const INVITATION_LIFETIME_MS = 7 * DAY_MS

/** Makes a one-time link for a new teacher, valid for seven days. Returns its path; only its hash is kept. */
export async function inviteTeacher(actor: SignedIn, at: Instant): Promise<string> {
  return inTransaction(database(), async (tx) => {
    const path = await makeInvitation(tx, 'teacher', at)
    await insertAuditEntry(tx, {
      id: uuidV7(), at: new Date(at), actorId: actor.userId, action: 'teacher-invited', subjectId: null, detail: {},
    })
    return path
  })
}

/**
 * While there is no administrator: a fresh one-time link that makes the first one, earlier links ended.
 * Null as soon as there is one.
 */
export async function inviteFirstAdministrator(at: Instant): Promise<string | null> {
  return inTransaction(database(), async (tx) => {
    if ((await countAdministrators(tx)) > 0) return null
    await deleteOpenInvitations(tx, 'administrator')
    return makeInvitation(tx, 'administrator', at)
  })
}

async function makeInvitation(tx: Connection, role: Role, at: Instant): Promise<string> {
  const token = randomToken()
  await insertInvitation(tx, {
    tokenHash: tokenHash(token), role, createdAt: new Date(at), expiresAt: new Date(at + INVITATION_LIFETIME_MS),
  })
  return `/invitation/${token}`
}
