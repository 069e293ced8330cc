import { v7 as uuidV7 } from 'uuid'
import { drawItems } from '../../../../core/classroom/draw-items'
import { type StartAnswer, attemptEndsAt, mayStart } from '../../../../core/classroom/quiz-times'
import { revisionName } from '../../../../core/question/revision-name'
import type { Instant } from '../../../../core/shared/instant'
import { type QuizAssignment, findQuizItems } from '../../../../data/assignment.ts'
import { findAttempts, findExtensions, insertAttempt } from '../../../../data/attempt.ts'
import { database, inTransaction } from '../../../../data/client.ts'
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
  const { assignment: quiz } = await findOwnQuiz(learnerId, assignmentId)
  await handInExpired({ learnerId, assignmentId }, now)
  const db = database()
  const [attempts, extensions] = await Promise.all([findAttempts(db, learnerId, assignmentId), findExtensions(db, assignmentId)])
  const open = attempts.find(({ submittedAt }) => submittedAt === null)
  if (open) return { status: 'resumed', attemptId: open.id }
  const extraMinutes = extensions.get(learnerId) ?? 0
  const answer = mayStart(quiz, { attempts: attempts.length, extraMinutes }, now)
  if (answer !== 'may-start') return { status: 'refused', because: answer }
  const id = uuidV7()
  const items = await itemsFor(quiz, id)
  const isFirst = await inTransaction(db, (tx) => insertAttempt(tx, {
    learnerId, id, assignmentId, number: attempts.length + 1, startedAt: now, endsAt: attemptEndsAt(now, quiz, extraMinutes),
    submittedAt: null, isTimedOut: false, earned: null, possible: null,
  }, items))
  if (isFirst) return { status: 'started', attemptId: id }
  const [begun] = (await findAttempts(db, learnerId, assignmentId)).filter(({ submittedAt }) => submittedAt === null)
  if (!begun) throw new AppError('not-found')
  return { status: 'resumed', attemptId: begun.id }
}

async function itemsFor(quiz: QuizAssignment, seed: string) {
  const [items, invalidated] = await Promise.all([findQuizItems(database(), quiz.id), findInvalidatedRevisions(database())])
  return drawItems(items.filter((item) => !invalidated.has(revisionName(item))), quiz, seed)
}
