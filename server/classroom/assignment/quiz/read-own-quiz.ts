import { bestAttempt } from '../../../../core/classroom/best-attempt'
import { type QuizQuestion, quizQuestion } from '../../../../core/classroom/quiz-question'
import { type StartAnswer, keysOpenAt, mayStart } from '../../../../core/classroom/quiz-times'
import { projectPracticeQuestion } from '../../../../core/question/project-practice-question'
import type { Question, Response } from '../../../../core/question/question'
import { revisionName } from '../../../../core/question/revision-name'
import { MINUTE_MS, type Instant } from '../../../../core/shared/instant'
import { findArticles } from '../../../../data/article.ts'
import { type QuizAssignment, countQuizItems } from '../../../../data/assignment.ts'
import { type Attempt, type AttemptItem, findAttemptItems, findAttempts, findExtensions } from '../../../../data/attempt.ts'
import { database } from '../../../../data/client.ts'
import { findInvalidatedRevisions } from '../../../../data/ledger.ts'
import { findQuestionRevisions } from '../../../../data/question.ts'
import type { AuthorizedLearnerId } from '../../../actor'
import { learnerAudience } from '../../../audience'
import { findOwnQuiz } from './find-own-quiz'
import { handInExpired } from './hand-in-expired'
import type { ShownKey } from './save-response'

/** An item as its learner sees it. */
export type ShownItem = {
  position: number
  question: QuizQuestion
  response: Response | null
  /** null while the key may not be seen. */
  key: ShownKey | null
  /** false: the question was found to be wrong and counts for nobody. Told only with the key. */
  counts: boolean
}

/** An attempt that was handed in; points only where keys may be seen. */
export type PastAttempt = {
  id: string; number: number; submittedAt: Instant; isTimedOut: boolean; earned: number | null; possible: number | null
  /** It has the highest share: it counts. */
  isBest: boolean
}

export type OwnQuiz = {
  id: string
  title: string
  classroomName: string
  opensAt: Instant
  /** With the learner's extension. */
  closesAt: Instant
  timeLimitMinutes: number | null
  extraMinutes: number
  attemptsAllowed: number
  itemCount: number
  keysShown: QuizAssignment['keysShown']
  /** From when on keys and points of attempts that were handed in may be seen; null: at once. */
  keysOpenAt: Instant | null
  areKeysOpen: boolean
  start: StartAnswer
  open: { id: string; number: number; endsAt: Instant; items: ShownItem[] } | null
  past: PastAttempt[]
  /** The attempt asked for, with its keys; null when it is none, or they may not be seen. */
  looked: { id: string; items: ShownItem[] } | null
}

/**
 * All that a learner sees of a quiz now. Nothing in it tells a key, or whether an answer was right, before that may be seen. Throws
 * 'not-found' for a quiz that is not theirs.
 */
export async function readOwnQuiz(learnerId: AuthorizedLearnerId, assignmentId: string, lookedAt: string | null, now: Instant): Promise<OwnQuiz> {
  const { assignment: quiz, classroomName, isGiven } = await findOwnQuiz(learnerId, assignmentId)
  await handInExpired({ learnerId, assignmentId }, now)
  const db = database()
  const [attempts, extensions, counts] = await Promise.all([
    findAttempts(db, learnerId, assignmentId), findExtensions(db, assignmentId), countQuizItems(db, [assignmentId]),
  ])
  const extraMinutes = extensions.get(learnerId) ?? 0
  const opensKeysAt = quiz.keysShown === 'after-answer' ? null : keysOpenAt(quiz.closesAt, Math.max(0, ...extensions.values()))
  const areKeysOpen = opensKeysAt === null || now >= opensKeysAt
  const open = attempts.find(({ submittedAt }) => submittedAt === null)
  const looked = attempts.find(({ id, submittedAt }) => id === lookedAt && submittedAt !== null && areKeysOpen)
  return {
    id: quiz.id, title: quiz.title, classroomName, opensAt: quiz.opensAt, closesAt: quiz.closesAt + extraMinutes * MINUTE_MS,
    timeLimitMinutes: quiz.timeLimitMinutes === null ? null : quiz.timeLimitMinutes + extraMinutes, extraMinutes,
    attemptsAllowed: quiz.attemptsAllowed, itemCount: quiz.drawn ?? counts.get(assignmentId) ?? 0, keysShown: quiz.keysShown,
    keysOpenAt: opensKeysAt, areKeysOpen, start: isGiven ? mayStart(quiz, { attempts: attempts.length, extraMinutes }, now) : 'no-attempts-left',
    open: open ? { id: open.id, number: open.number, endsAt: open.endsAt, items: await itemsOf(learnerId, open, quiz, (item) => quiz.keysShown === 'after-answer' && item.response !== null) } : null,
    past: pastOf(attempts, areKeysOpen),
    looked: looked ? { id: looked.id, items: await itemsOf(learnerId, looked, quiz, () => true) } : null,
  }
}

function pastOf(attempts: readonly Attempt[], areKeysOpen: boolean): PastAttempt[] {
  const best = bestAttempt(attempts)
  return attempts.flatMap(({ id, number, submittedAt, isTimedOut, earned, possible }) => (submittedAt === null ? [] : [{
    id, number, submittedAt, isTimedOut, ...(areKeysOpen ? { earned, possible } : { earned: null, possible: null }), isBest: areKeysOpen && id === best?.id,
  }]))
}

async function itemsOf(learnerId: AuthorizedLearnerId, { id }: Attempt, quiz: QuizAssignment, mayBeSeen: (item: AttemptItem) => boolean): Promise<ShownItem[]> {
  const db = database()
  const items = await findAttemptItems(db, learnerId, id)
  const showsAny = items.some(mayBeSeen)
  const [found, invalidated, articles] = await Promise.all([
    findQuestionRevisions(db, items), findInvalidatedRevisions(db), showsAny ? findArticles(db, await learnerAudience(learnerId)) : [],
  ])
  const byName = new Map(found.map((question) => [revisionName({ questionId: question.id, revision: question.revision }), question]))
  const keyOf = (question: Question, { score }: AttemptItem): ShownKey => (
    { question: projectPracticeQuestion(question, articles), isRight: score?.type === 'scored' && score.earned === 1 })
  return items.flatMap((item) => {
    const question = byName.get(revisionName(item))
    if (!question) return []
    const key = mayBeSeen(item) ? keyOf(question, item) : null
    return [{
      position: item.position, question: quizQuestion(question, quiz.isShuffled ? `${id}.${item.position}` : null), response: item.response,
      key, counts: key === null || !invalidated.has(revisionName(item)),
    }]
  })
}
