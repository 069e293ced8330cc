import { v7 as uuidV7 } from 'uuid'
import { drawItems } from '../../../../core/classroom/draw-items'
import { type StartAnswer, attemptEndsAt, mayStart } from '../../../../core/classroom/quiz-times'
import { revisionName } from '../../../../core/question/revision-name'
import type { Instant } from '../../../../core/shared/instant'
import { type QuizAssignment, findQuizItems, holdAssignment } from '../../../../data/assignment.ts'
import { findAttempts, findExtensions, insertAttempt } from '../../../../data/attempt.ts'
import { type Connection, database, inTransaction } from '../../../../data/client.ts'
import { findInvalidatedRevisions } from '../../../../data/ledger.ts'
import type { AuthorizedLearnerId } from '../../../actor'
import { AppError } from '../../../app-error'
import { findOwnQuiz } from './find-own-quiz'
import { handInExpired } from './hand-in-expired'

export type StartResult = { status: 'started' | 'resumed'; attemptId: string } | { status: 'refused'; because: Exclude<StartAnswer, 'may-start'> }

/**
 * Begins an attempt at a quiz, or leads back to the one under way, on whatever device. Its items are drawn once and stored; a revision
 * that was invalidated is not drawn. Throws 'not-found' for a quiz that is not this learner's.
 */
export async function startAttempt(learnerId: AuthorizedLearnerId, assignmentId: string, now: Instant): Promise<StartResult> {
  const { assignment: quiz, isGiven } = await findOwnQuiz(learnerId, assignmentId)
  await handInExpired({ learnerId, assignmentId }, now)
  const db = database()
  const id = uuidV7()
  const result = await inTransaction(db, async (tx): Promise<StartResult | 'begun-elsewhere'> => {
    // Closing and extension stay as they are read here until the attempt is stored: whoever changes them then finds it and moves its end.
    const held = await holdAssignment(tx, quiz.classroomId, assignmentId)
    if (held?.kind !== 'quiz' || held.archivedAt !== null) throw new AppError('not-found')
    const [attempts, extensions] = [await findAttempts(tx, learnerId, assignmentId), await findExtensions(tx, assignmentId)]
    const open = attempts.find(({ submittedAt }) => submittedAt === null)
    if (open) return { status: 'resumed', attemptId: open.id }
    if (!isGiven) throw new AppError('not-found')
    const extraMinutes = extensions.get(learnerId) ?? 0
    const answer = mayStart(held, { attempts: attempts.length, extraMinutes }, now)
    if (answer !== 'may-start') return { status: 'refused', because: answer }
    const items = await itemsFor(tx, held, id)
    const isFirst = await insertAttempt(tx, {
      learnerId, id, assignmentId, number: attempts.length + 1, startedAt: now, endsAt: attemptEndsAt(now, held, extraMinutes),
      submittedAt: null, isTimedOut: false, earned: null, possible: null,
    }, items)
    return isFirst ? { status: 'started', attemptId: id } : 'begun-elsewhere'
  })
  if (result !== 'begun-elsewhere') return result
  const [begun] = (await findAttempts(db, learnerId, assignmentId)).filter(({ submittedAt }) => submittedAt === null)
  if (!begun) throw new AppError('not-found')
  return { status: 'resumed', attemptId: begun.id }
}

async function itemsFor(tx: Connection, quiz: QuizAssignment, seed: string) {
  const [items, invalidated] = [await findQuizItems(tx, quiz.id), await findInvalidatedRevisions(tx)]
  return drawItems(items.filter((item) => !invalidated.has(revisionName(item))), quiz, seed)
}
