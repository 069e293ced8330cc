import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../../../core/shared/instant'
import { insertAuditEntry } from '../../../../data/account.ts'
import { findClassKeyPoints, insertAssignment } from '../../../../data/assignment.ts'
import { database, inTransaction } from '../../../../data/client.ts'
import { holdSection } from '../../../../data/section.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../../actor'
import { AppError } from '../../../app-error'
import type { NewStudy } from '../assignment-schema'
import { isOutside, keyPointsOfChoice } from './judge-study'

/**
 * Gives a class key points to know by a date; from now on it is prepared for, by whoever joins later too. That it cannot be done in these
 * minutes by all of them is no hindrance: the teacher was told. Throws 'invalid-input'.
 */
export async function createStudy(teacher: SignedIn, classroomId: AuthorizedClassroomId, choice: NewStudy, now: Instant): Promise<string> {
  const db = database()
  const wrong = (field: string, message: string) => new AppError('invalid-input', { field, message })
  const keyPointIds = keyPointsOfChoice(choice, await findClassKeyPoints(db, classroomId))
  if (keyPointIds.length === 0) throw wrong('scopeIds', 'must come to at least one key point')
  if (isOutside(choice, now)) throw wrong('targetOn', 'must be a day within half a year, tomorrow at the earliest')
  const { kind, title, sectionId, targetOn, minutesADay, goal, scope } = choice
  const id = uuidV7()
  await inTransaction(db, async (tx) => {
    if (sectionId !== null && !(await holdSection(tx, classroomId, sectionId))) throw wrong('sectionId', 'is no section of this class')
    await insertAssignment(tx, {
      id, classroomId, kind, title, sectionId, targetOn, minutesADay, goal, keyPointIds,
      scope: scope === 'key-points' ? null : scope, scopeIds: scope === 'articles' || scope === 'topics' ? choice.scopeIds : [],
      createdAt: now, archivedAt: null,
    }, teacher.userId, [])
    await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: teacher.userId, action: 'assignment-made', subjectId: id, detail: { classroomId, kind } })
  })
  return id
}
