import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import type { AuditAction } from '../../data/audit-action.ts'
import { type ClassroomSettings, deleteMembership, findClassroomByCode, findMembershipsOf, insertMembership, isTeacherOf, lockPeople, type OwnMembership } from '../../data/classroom.ts'
import { type Connection, database, inTransaction } from '../../data/client.ts'
import { countJoin } from '../account/attempt-limits'
import type { AuthorizedLearnerId } from '../actor'
import { AppError } from '../app-error'

/** waiting: the teacher has yet to let the learner in. */
export type Joined = { classroom: string; status: 'active' | 'waiting' }

/**
 * Puts a learner into the classroom that a code opens; once in, always the same answer. Throws 'class-code-invalid', also for
 * somebody who is banned there, 'teaches-class' for its teachers, who see keys, and 'too-many-attempts'.
 */
export async function joinClassroom(learnerId: AuthorizedLearnerId, code: string, address: string, now: Instant): Promise<Joined> {
  await countJoin(address)
  return inTransaction(database(), (tx) => joinByCode(tx, learnerId, code, { accountMadeHere: false }, now))
}

/** As `joinClassroom`, within the transaction that may just have made the account. */
export async function joinByCode(tx: Connection, learnerId: string, code: string, { accountMadeHere }: { accountMadeHere: boolean }, now: Instant): Promise<Joined> {
  const at = new Date(now)
  const found = await findClassroomByCode(tx, code, at)
  if (found) await lockPeople(tx, found.id)
  // As it stays until this learner is in it.
  const classroom = found && await findClassroomByCode(tx, code, at)
  if (!classroom) throw new AppError('class-code-invalid')
  if (await isTeacherOf(tx, learnerId, classroom.id)) throw new AppError('teaches-class')
  const { status, isNew } = await insertMembership(tx, {
    learnerId, classroomId: classroom.id, joinedAt: at, status: classroom.needsApproval ? 'waiting' : 'active', accountMadeHere,
  })
  if (status === 'banned') throw new AppError('class-code-invalid')
  if (isNew) await noteOwn(tx, learnerId, 'member-joined', { classroomId: classroom.id, ...(status === 'waiting' ? { status } : {}) }, now)
  return { classroom: classroom.name, status }
}

/** The name of the classroom that a code opens now; null when it opens none. Throws 'too-many-attempts'. */
export async function readJoinOffer(code: string, address: string, now: Instant): Promise<Pick<ClassroomSettings, 'name' | 'needsApproval'> | null> {
  await countJoin(address)
  return findClassroomByCode(database(), code, new Date(now))
}

/** The classrooms that a learner is in or waits for. */
export function listOwnMemberships(learnerId: AuthorizedLearnerId): Promise<OwnMembership[]> {
  return findMembershipsOf(database(), learnerId)
}

/** Ends one's own membership; what was learned stays one's own. Throws 'not-found'. */
export function leaveClassroom(learnerId: AuthorizedLearnerId, classroomId: string, now: Instant): Promise<void> {
  return inTransaction(database(), async (tx) => {
    if (!(await deleteMembership(tx, classroomId, learnerId))) throw new AppError('not-found')
    await noteOwn(tx, learnerId, 'member-left', { classroomId }, now)
  })
}

/** Puts down what somebody did of themselves. */
function noteOwn(tx: Connection, learnerId: string, action: AuditAction, detail: Record<string, string>, now: Instant): Promise<void> {
  return insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: learnerId, action, subjectId: learnerId, detail })
}
