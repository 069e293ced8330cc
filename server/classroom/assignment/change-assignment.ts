import { v7 as uuidV7 } from 'uuid'
import { attemptEndsAt } from '../../../core/classroom/quiz-times'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntry } from '../../../data/account.ts'
import { type Assignment, type QuizAssignment, lockAssignment, updateAssignment } from '../../../data/assignment.ts'
import { findExtensions, findOpenAttempts, moveAttemptEnd } from '../../../data/attempt.ts'
import { type Connection, database, inTransaction } from '../../../data/client.ts'
import { lockPublication } from '../../../data/ledger.ts'
import { hasReleasedQuestion } from '../../../data/question-pool.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import type { AssignmentChangesInput } from './assignment-schema'
import { findAssignmentOf } from './find-assignment-of'
import { handInExpired } from './quiz/hand-in-expired'

/**
 * Gives an assignment another title, a quiz another closing, or archives it: learners do not see it any more, and nothing is prepared
 * for it. A closing moves the end of attempts under way; one that has passed can be moved only while no key was to be seen. Throws
 * 'not-found', 'invalid-input', and 'questions-released' where practice asks a question of the quiz by now.
 */
export async function changeAssignment(
  teacher: SignedIn, classroomId: AuthorizedClassroomId, id: string, { title, closesAt, isArchived }: AssignmentChangesInput, now: Instant,
): Promise<void> {
  const refuse = (assignment: Assignment) => closesAt !== undefined && refuseClosing(assignment.kind === 'quiz' ? assignment : null, closesAt, now)
  refuse(await findAssignmentOf(classroomId, id))
  await handInExpired({ assignmentId: id }, now)
  const changes = {
    ...(title === undefined ? {} : { title }), ...(closesAt === undefined ? {} : { closesAt }),
    ...(isArchived === undefined ? {} : { archivedAt: isArchived ? now : null }),
  }
  await inTransaction(database(), async (tx) => {
    if (closesAt !== undefined) await refuseReleased(tx, id)
    const before = await lockAssignment(tx, classroomId, id)
    if (!before) throw new AppError('not-found')
    refuse(before)
    await updateAssignment(tx, classroomId, id, changes)
    if (before.kind === 'quiz' && closesAt !== undefined) await moveEnds(tx, { ...before, closesAt })
    await insertAuditEntry(tx, {
      id: uuidV7(), at: new Date(now), actorId: teacher.userId, action: 'assignment-changed', subjectId: id, detail: { classroomId, changed: Object.keys(changes).join(' ') },
    })
  })
}

function refuseClosing(quiz: QuizAssignment | null, closesAt: Instant, now: Instant): void {
  const wrong = (message: string) => new AppError('invalid-input', { field: 'closesAt', message })
  if (!quiz) throw wrong('is for quizzes')
  if (closesAt <= quiz.opensAt || closesAt <= now) throw wrong('must lie ahead, after the opening')
  if (quiz.closesAt <= now && quiz.keysShown === 'after-close') throw wrong('has passed: learners may have seen the answers')
}

/** Nobody is to answer what practice tells the keys of. Nothing is released until the transaction ends. Throws 'questions-released'. */
export async function refuseReleased(tx: Connection, assignmentId: string): Promise<void> {
  await lockPublication(tx)
  if (await hasReleasedQuestion(tx, assignmentId)) throw new AppError('questions-released')
}

/** Gives the attempts under way the end that they have by a quiz as it is now. */
export async function moveEnds(tx: Connection, quiz: QuizAssignment, learnerId?: string): Promise<void> {
  const [open, extensions] = [await findOpenAttempts(tx, quiz.id, learnerId), await findExtensions(tx, quiz.id)]
  for (const attempt of open) {
    await moveAttemptEnd(tx, attempt.learnerId, attempt.id, attemptEndsAt(attempt.startedAt, quiz, extensions.get(attempt.learnerId) ?? 0))
  }
}
