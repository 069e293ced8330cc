import { bestAttempt, shareOf } from '../../../core/classroom/best-attempt'
import { keysOpenAt, mayStart } from '../../../core/classroom/quiz-times'
import { studyDay } from '../../../core/schedule/study-day'
import { DAY_MS, MINUTE_MS, type Instant } from '../../../core/shared/instant'
import { type QuizAssignment, findAssignmentsOf } from '../../../data/assignment.ts'
import { findAttempts, findExtensions } from '../../../data/attempt.ts'
import { database } from '../../../data/client.ts'
import { findLearnerState } from '../../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { handInExpired } from './quiz/hand-in-expired'

/** A quiz is listed for so long after its closing. */
const LISTED_FOR_MS = 14 * DAY_MS

/** One line of what a learner has to do. */
export type OwnAssignmentLine = { id: string; title: string; classroomName: string } & (
  | { kind: 'study'; targetOn: string; minutesADay: number }
  | {
      kind: 'quiz'
      /** ahead: opens later. open: can be begun. under-way: can be gone on with. done: handed in, nothing more to do. missed: closed. */
      state: 'ahead' | 'open' | 'under-way' | 'done' | 'missed'
      opensAt: Instant
      closesAt: Instant
      /** Of the best attempt, once it may be seen. */
      share: number | null
    }
)

/** What a learner has to do for their classes: dates ahead, and quizzes that are not long over. The next one first. */
export async function listOwnAssignments(learnerId: AuthorizedLearnerId, now: Instant): Promise<OwnAssignmentLine[]> {
  const db = database()
  const own = await findAssignmentsOf(db, learnerId)
  if (own.length === 0) return []
  await handInExpired({ learnerId }, now)
  const today = studyDay(now, await findLearnerState(db, learnerId))
  const lines = await Promise.all(own.map(async ({ assignment, classroomName }): Promise<(OwnAssignmentLine & { at: number })[]> => {
    const { id, title } = assignment
    if (assignment.kind === 'study') {
      const { targetOn, minutesADay } = assignment
      return today < targetOn ? [{ kind: 'study', id, title, classroomName, targetOn, minutesADay, at: Date.parse(`${targetOn}T00:00:00Z`) }] : []
    }
    const line = await quizLine(learnerId, assignment, now)
    return now > line.closesAt + LISTED_FOR_MS ? [] : [{ kind: 'quiz', id, title, classroomName, ...line, at: line.closesAt }]
  }))
  const isDone = (line: OwnAssignmentLine) => line.kind === 'quiz' && (line.state === 'done' || line.state === 'missed')
  return lines.flat().sort((one, other) => Number(isDone(one)) - Number(isDone(other)) || one.at - other.at).map(({ at: _, ...line }) => line)
}

async function quizLine(learnerId: AuthorizedLearnerId, quiz: QuizAssignment, now: Instant) {
  const [attempts, extensions] = await Promise.all([findAttempts(database(), learnerId, quiz.id), findExtensions(database(), quiz.id)])
  const extraMinutes = extensions.get(learnerId) ?? 0
  const isUnderWay = attempts.some(({ submittedAt }) => submittedAt === null)
  const answer = mayStart(quiz, { attempts: attempts.length, extraMinutes }, now)
  const state = isUnderWay ? 'under-way' as const : answer === 'may-start' ? 'open' as const : answer === 'not-open' ? 'ahead' as const
    : attempts.length > 0 ? 'done' as const : 'missed' as const
  const best = bestAttempt(attempts)
  const areKeysOpen = quiz.keysShown === 'after-answer' || now >= keysOpenAt(quiz.closesAt, Math.max(0, ...extensions.values()))
  return { state, opensAt: quiz.opensAt, closesAt: quiz.closesAt + extraMinutes * MINUTE_MS, share: areKeysOpen && best ? shareOf(best) : null }
}
