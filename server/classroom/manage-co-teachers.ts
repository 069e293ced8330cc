import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import type { AuditAction } from '../../data/audit-action.ts'
import { isOnRecord, lockPeople } from '../../data/classroom.ts'
import { database, inTransaction } from '../../data/client.ts'
import { deleteCoTeacher, findTeacherByName, insertCoTeacher } from '../../data/co-teacher.ts'
import type { AuthorizedClassroomId, LedClassroomId, SignedIn } from '../actor'
import { AppError } from '../app-error'

/**
 * Lets another teacher or administrator teach a classroom beside who leads it. Throws 'invalid-input' with the field `name` for whoever
 * is none, is suspended, or leads it, 'learns-here' for whoever is on record as a learner of it: teachers see keys.
 */
export async function addCoTeacher(leader: SignedIn, classroomId: LedClassroomId, name: string, now: Instant): Promise<void> {
  const teacher = await findTeacherByName(database(), name)
  if (!teacher) throw new AppError('invalid-input', { field: 'name', message: 'is no teacher’s account here' })
  if (teacher.id === leader.userId) throw new AppError('invalid-input', { field: 'name', message: 'is yours: you lead this classroom' })
  const addedAt = new Date(now)
  await inTransaction(database(), async (tx) => {
    await lockPeople(tx, classroomId)
    if (await isOnRecord(tx, classroomId, teacher.id)) throw new AppError('learns-here')
    if (!(await insertCoTeacher(tx, { classroomId, teacherId: teacher.id, addedAt }))) return
    await insertAuditEntry(tx, { id: uuidV7(), at: addedAt, actorId: leader.userId, action: 'co-teacher-added', subjectId: teacher.id, detail: { classroomId } })
  })
}

/** Ends somebody's teaching beside who leads the classroom. Throws 'not-found' for whoever does not. */
export function removeCoTeacher(leader: SignedIn, classroomId: LedClassroomId, teacherId: string, now: Instant): Promise<void> {
  return endCoTeaching(leader, classroomId, teacherId, 'co-teacher-removed', now)
}

/** Ends one's own teaching beside somebody. Throws 'not-found' for who leads the classroom: they hand it over or archive it. */
export function leaveCoTeaching(teacher: SignedIn, classroomId: AuthorizedClassroomId, now: Instant): Promise<void> {
  return endCoTeaching(teacher, classroomId, teacher.userId, 'co-teacher-left', now)
}

function endCoTeaching(actor: SignedIn, classroomId: AuthorizedClassroomId, teacherId: string, action: AuditAction, now: Instant): Promise<void> {
  return inTransaction(database(), async (tx) => {
    if (!(await deleteCoTeacher(tx, classroomId, teacherId))) throw new AppError('not-found')
    await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: actor.userId, action, subjectId: teacherId, detail: { classroomId } })
  })
}
