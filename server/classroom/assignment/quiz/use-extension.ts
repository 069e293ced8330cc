import { attemptEndsAt, mayStart } from '../../../../core/classroom/quiz-times'
import type { Instant } from '../../../../core/shared/instant'
import type { QuizAssignment } from '../../../../data/assignment.ts'
import { findAttempts, lockAttempt, reopenAttempt } from '../../../../data/attempt.ts'
import type { Connection } from '../../../../data/client.ts'
import { AppError } from '../../../app-error'

/**
 * Sees to it that an extension is of use: an attempt that the end of its time has handed in goes on, where it would not be over by now and
 * none of its keys was to be seen. Throws 'extension-too-short' where more minutes would help, 'attempt-over' where none would.
 */
export async function useExtension(tx: Connection, quiz: QuizAssignment, { learnerId, extraMinutes }: { learnerId: string; extraMinutes: number }, now: Instant): Promise<void> {
  const attempts = await findAttempts(tx, learnerId, quiz.id)
  const latest = attempts.at(-1)
  const last = latest ? await lockAttempt(tx, learnerId, latest.id) : null
  if (last?.submittedAt === null) return
  const start = mayStart(quiz, { attempts: attempts.length, extraMinutes }, now)
  if (last?.isTimedOut && quiz.keysShown === 'after-close') {
    const endsAt = attemptEndsAt(last.startedAt, quiz, extraMinutes)
    if (endsAt > now) return reopenAttempt(tx, learnerId, last.id, endsAt)
    if (start === 'closed' || start === 'no-attempts-left') throw new AppError('extension-too-short')
  }
  if (start === 'closed' && attempts.length < quiz.attemptsAllowed) throw new AppError('extension-too-short')
  if (start === 'closed' || start === 'no-attempts-left') throw new AppError('attempt-over')
}
