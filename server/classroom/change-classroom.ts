import { v7 as uuidV7 } from 'uuid'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import { insertAuditEntries, insertAuditEntry } from '../../data/account.ts'
import type { AuditAction } from '../../data/audit-action.ts'
import { type ClassroomChanges, letInWaiting, lockPeople, updateClassroom } from '../../data/classroom.ts'
import { type Connection, database, inTransaction } from '../../data/client.ts'
import type { AuthorizedClassroomId, LedClassroomId, SignedIn } from '../actor'
import { randomJoinCode } from '../account/random-secret'
import type { ClassroomChangesInput } from './classroom-schema'

/** Renames a classroom, or has learners wait for approval or not: then whoever waits is let in. */
export async function changeClassroom(teacher: SignedIn, id: AuthorizedClassroomId, { name, needsApproval }: Omit<ClassroomChangesInput, 'isArchived'>, now: Instant): Promise<void> {
  if (name !== undefined) await change(teacher, id, { name }, 'classroom-renamed', { name }, now)
  if (needsApproval === true) await change(teacher, id, { needsApproval }, 'classroom-approval-needed', {}, now)
  if (needsApproval === false) await inTransaction(database(), (tx) => endApproval(tx, teacher, id, now))
}

async function endApproval(tx: Connection, teacher: SignedIn, id: AuthorizedClassroomId, now: Instant): Promise<void> {
  // Nobody joins to wait meanwhile.
  await lockPeople(tx, id)
  await write(tx, teacher, id, { needsApproval: false }, 'classroom-approval-not-needed', {}, now)
  const entry = { at: new Date(now), actorId: teacher.userId, action: 'member-let-in' as const, detail: { classroomId: id } }
  await insertAuditEntries(tx, (await letInWaiting(tx, id)).map((subjectId) => ({ ...entry, id: uuidV7(), subjectId })))
}

/** Archives a classroom, which can then be joined by nobody, or takes it out again. */
export function archiveClassroom(teacher: SignedIn, id: LedClassroomId, isArchived: boolean, now: Instant): Promise<void> {
  return change(teacher, id, { archivedAt: isArchived ? new Date(now) : null }, isArchived ? 'classroom-archived' : 'classroom-reopened', {}, now)
}

export type JoinCode = { code: string; endsAt: string }

/** Gives a classroom a new code for so many days; the old one stops at once. null days: nobody can join any more. */
export async function renewJoinCode(teacher: SignedIn, id: AuthorizedClassroomId, days: number | null, now: Instant): Promise<JoinCode | null> {
  const joinCode = days === null ? null : randomJoinCode()
  const joinCodeEndsAt = days === null ? null : new Date(now + days * DAY_MS)
  await change(teacher, id, { joinCode, joinCodeEndsAt }, joinCode === null ? 'class-code-closed' : 'class-code-renewed', {}, now)
  return joinCode === null || joinCodeEndsAt === null ? null : { code: joinCode, endsAt: joinCodeEndsAt.toISOString() }
}

function change(teacher: SignedIn, id: AuthorizedClassroomId, changes: ClassroomChanges, action: AuditAction, detail: Record<string, string>, now: Instant): Promise<void> {
  return inTransaction(database(), (tx) => write(tx, teacher, id, changes, action, detail, now))
}

async function write(tx: Connection, teacher: SignedIn, id: AuthorizedClassroomId, changes: ClassroomChanges, action: AuditAction, detail: Record<string, string>, now: Instant): Promise<void> {
  await updateClassroom(tx, id, changes)
  await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: teacher.userId, action, subjectId: id, detail })
}
