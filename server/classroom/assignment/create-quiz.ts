import { v7 as uuidV7 } from 'uuid'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { insertAssignment } from '../../../data/assignment.ts'
import { database, inTransaction } from '../../../data/client.ts'
import { lockPublication } from '../../../data/ledger.ts'
import { findPoolRevisions } from '../../../data/question-pool.ts'
import { holdSection } from '../../../data/section.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import type { NewQuiz } from './assignment-schema'

/**
 * Gives a class a quiz from questions of the pool, public ones or of its own articles, frozen in their revisions of now. Throws
 * 'invalid-input' for other questions, a section of another class, or times that do not fit.
 */
export async function createQuiz(teacher: SignedIn, classroomId: AuthorizedClassroomId, { questionIds, ...input }: NewQuiz, now: Instant): Promise<string> {
  const db = database()
  const wrong = (field: string, message: string) => new AppError('invalid-input', { field, message })
  if (input.closesAt <= input.opensAt) throw wrong('closesAt', 'must lie after the opening')
  if (input.closesAt <= now) throw wrong('closesAt', 'must lie ahead')
  if (input.drawn !== null && input.drawn > questionIds.length) throw wrong('drawn', 'may not be more than there are questions')
  const id = uuidV7()
  await inTransaction(db, async (tx) => {
    await lockPublication(tx) // none of them leaves the pool meanwhile
    if (input.sectionId !== null && !(await holdSection(tx, classroomId, input.sectionId))) throw wrong('sectionId', 'is no section of this class')
    const revisions = await findPoolRevisions(tx, classroomId, questionIds)
    const items = questionIds.map((questionId, position) => {
      const revision = revisions.get(questionId)
      if (revision === undefined) throw wrong('questionIds', 'may name only questions kept for quizzes')
      return { position, questionId, revision }
    })
    await insertAssignment(tx, { ...input, id, classroomId, createdAt: now, archivedAt: null }, teacher.userId, items)
    await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: teacher.userId, action: 'assignment-made', subjectId: id, detail: { classroomId, kind: 'quiz' } })
  })
  return id
}
