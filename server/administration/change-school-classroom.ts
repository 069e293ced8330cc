import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { updateLeader } from '../../data/administration.ts'
import { findClassroomSettings, isOnRecord, lockPeople, updateClassroom } from '../../data/classroom.ts'
import { database, inTransaction } from '../../data/client.ts'
import { findTeacherByName } from '../../data/co-teacher.ts'
import type { AdministratorId } from '../actor'
import { AppError } from '../app-error'

/**
 * Gives a classroom to another active teacher or administrator, by account name. Throws 'not-found', 'invalid-input' with the
 * field `name` for whoever is none, 'learns-here' for a learner of it.
 */
export async function handOverClassroom(by: AdministratorId, classroomId: string, name: string, now: Instant): Promise<void> {
  const teacher = await findTeacherByName(database(), name)
  if (!teacher) throw new AppError('invalid-input', { field: 'name', message: 'is no teacher’s account here' })
  await inTransaction(database(), async (tx) => {
    await lockPeople(tx, classroomId)
    if (await isOnRecord(tx, classroomId, teacher.id)) throw new AppError('learns-here')
    const before = await updateLeader(tx, classroomId, teacher.id)
    if (before === null) throw new AppError('not-found')
    if (before === teacher.id) return
    await insertAuditEntry(tx, {
      id: uuidV7(), at: new Date(now), actorId: by, action: 'classroom-handed-over', subjectId: classroomId, detail: { fromId: before, toId: teacher.id },
    })
  })
}

/** Archives any classroom of the school, or takes it out again. Throws 'not-found'. */
export async function archiveSchoolClassroom(by: AdministratorId, classroomId: string, isArchived: boolean, now: Instant): Promise<void> {
  const at = new Date(now)
  await inTransaction(database(), async (tx) => {
    if (!(await findClassroomSettings(tx, classroomId))) throw new AppError('not-found')
    await updateClassroom(tx, classroomId, { archivedAt: isArchived ? at : null })
    await insertAuditEntry(tx, { id: uuidV7(), at, actorId: by, action: isArchived ? 'classroom-archived' : 'classroom-reopened', subjectId: classroomId, detail: {} })
  })
}
