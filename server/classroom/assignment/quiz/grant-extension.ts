import { v7 as uuidV7 } from 'uuid'
import { keysOpenAt } from '../../../../core/classroom/quiz-times'
import type { Instant } from '../../../../core/shared/instant'
import { insertAuditEntry } from '../../../../data/account.ts'
import { findAssignedLearners, lockAssignment } from '../../../../data/assignment.ts'
import { findExtensions, saveExtension } from '../../../../data/attempt.ts'
import { database, inTransaction } from '../../../../data/client.ts'
import type { AuthorizedClassroomId, SignedIn } from '../../../actor'
import { AppError } from '../../../app-error'
import { moveEnds, refuseReleased } from '../change-assignment'
import { findAssignmentOf } from '../find-assignment-of'
import { handInExpired } from './hand-in-expired'
import { useExtension } from './use-extension'

/**
 * Gives one learner of a quiz more time, also in an attempt under way or just handed in by the end of its time; 0 takes it back. Not once
 * the keys may be seen. Throws 'not-found' for whoever is not to take the quiz, 'questions-released', 'invalid-input', and, for minutes that
 * would be of no use, 'extension-too-short' and 'attempt-over'.
 */
export async function grantExtension(
  teacher: SignedIn, classroomId: AuthorizedClassroomId, id: string, { learnerId, extraMinutes }: { learnerId: string; extraMinutes: number }, now: Instant,
): Promise<void> {
  const assignment = await findAssignmentOf(classroomId, id)
  if (assignment.kind !== 'quiz' || !(await findAssignedLearners(database(), assignment)).some((learner) => learner.id === learnerId)) throw new AppError('not-found')
  await handInExpired({ assignmentId: id }, now)
  await inTransaction(database(), async (tx) => {
    if (extraMinutes > 0) await refuseReleased(tx, id)
    const quiz = await lockAssignment(tx, classroomId, id)
    if (quiz?.kind !== 'quiz') throw new AppError('not-found')
    const extensions = await findExtensions(tx, id)
    if (quiz.keysShown === 'after-close' && now >= keysOpenAt(quiz.closesAt, Math.max(0, ...extensions.values()))) {
      throw new AppError('invalid-input', { field: 'extraMinutes', message: 'comes too late: learners may have seen the answers' })
    }
    await saveExtension(tx, { learnerId, assignmentId: id, extraMinutes, grantedById: teacher.userId, grantedAt: new Date(now) })
    await moveEnds(tx, quiz, learnerId)
    if (extraMinutes > 0 && extraMinutes >= (extensions.get(learnerId) ?? 0)) await useExtension(tx, quiz, { learnerId, extraMinutes }, now)
    await insertAuditEntry(tx, {
      id: uuidV7(), at: new Date(now), actorId: teacher.userId, action: 'extension-granted', subjectId: learnerId,
      detail: { assignmentId: id, extraMinutes: String(extraMinutes), before: String(extensions.get(learnerId) ?? 0) },
    })
  })
}
