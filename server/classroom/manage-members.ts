import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { deleteMembership, isAccountMadeHere, updateMembership } from '../../data/classroom.ts'
import { type Connection, database, inTransaction } from '../../data/client.ts'
import { resetPassword } from '../account/reset-password'
import type { AuthorizedClassroomId, SignedIn } from '../actor'
import { AppError } from '../app-error'
import type { MemberChange } from './classroom-schema'

/**
 * Lets somebody in who waits or was banned, removes somebody, who may come back with the code, or bans somebody, who may not.
 * What they learned stays theirs. Throws 'not-found' for whoever is not on record in this classroom.
 */
export async function changeMember(teacher: SignedIn, id: AuthorizedClassroomId, learnerId: string, change: MemberChange, now: Instant): Promise<void> {
  await inTransaction(database(), async (tx) => {
    if (!(await applyChange(tx, id, learnerId, change))) throw new AppError('not-found')
    await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: teacher.userId, action: `member-${change}`, subjectId: learnerId, detail: { classroomId: id } })
  })
}

function applyChange(tx: Connection, id: AuthorizedClassroomId, learnerId: string, change: MemberChange): Promise<boolean> {
  switch (change) {
    case 'let-in': return updateMembership(tx, id, learnerId, 'active')
    case 'ban': return updateMembership(tx, id, learnerId, 'banned')
    case 'remove': return deleteMembership(tx, id, learnerId)
  }
}

/**
 * A new password for a learner whose account was made with this classroom's code and has no e-mail address: nobody else could help.
 * Returned once. Throws 'not-found' for everybody else: a teacher has no way into accounts that were there before.
 */
export async function resetMemberPassword(teacher: SignedIn, id: AuthorizedClassroomId, learnerId: string, now: Instant): Promise<string> {
  if (!(await isAccountMadeHere(database(), id, learnerId))) throw new AppError('not-found')
  return resetPassword(learnerId, teacher.userId, now)
}
