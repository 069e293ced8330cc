import * as z from 'zod'
import type { PracticeQuestion } from '../../../../core/question/practice-question'
import type { Question, Response, Score } from '../../../../core/question/question'
import { projectPracticeQuestion } from '../../../../core/question/project-practice-question'
import { questionResponseSchema } from '../../../../core/question/question-response-schema'
import { scorable } from '../../../../core/question/scorable'
import { scoreResponse } from '../../../../core/question/score-response'
import { MAX_DURATION_MS } from '../../../../core/review/max-duration'
import { canonicalJson } from '../../../../core/shared/canonical-json'
import type { Instant } from '../../../../core/shared/instant'
import { findArticles } from '../../../../data/article.ts'
import { type Attempt, type AttemptItem, findAttemptItems, lockAttempt, saveAttemptResponse } from '../../../../data/attempt.ts'
import { type Connection, database, inTransaction } from '../../../../data/client.ts'
import { findQuestionRevisions } from '../../../../data/question.ts'
import type { AuthorizedLearnerId } from '../../../actor'
import { AppError } from '../../../app-error'
import { learnerAudience } from '../../../audience'
import { findOwnQuiz } from './find-own-quiz'
import { handInAttempt } from './hand-in-attempt'
import { requireOwnAttempt } from './require-own-attempt'

/** What `PUT /api/attempts/ID/responses/POSITION` takes. */
export const attemptResponseSchema = z.strictObject({
  response: questionResponseSchema,
  durationMs: z.number().int().min(0).max(MAX_DURATION_MS).nullable(),
})

export type GivenResponse = { response: Response; durationMs: number | null }

/** The key of an answered item, where it may be seen. */
export type ShownKey = { question: PracticeQuestion; isRight: boolean }

export type SaveResult =
  /** key: null where keys are shown after the closing. */
  | { status: 'saved'; key: ShownKey | null }
  /** Its key has been seen: what was answered stays. */
  | { status: 'answered-before'; key: ShownKey }
  /** The attempt is handed in, by now or before. */
  | { status: 'ended' }

/**
 * Stores what a learner answers to an item of an attempt under way, graded against the frozen revision. The same twice is the same as
 * once; another answer takes its place until the attempt is handed in, unless the key follows each answer. Throws 'not-found' for what is
 * not this learner's, or not any more (they are out of the class, or the quiz or the class is archived), and 'invalid-input' for what is no
 * response to this question.
 */
export async function saveResponse(
  learnerId: AuthorizedLearnerId, attemptId: string, position: number, { response, durationMs }: GivenResponse, now: Instant,
): Promise<SaveResult> {
  const attempt = await requireOwnAttempt(learnerId, attemptId)
  const { assignment: { keysShown } } = await findOwnQuiz(learnerId, attempt.assignmentId)
  const saved = await inTransaction(database(), async (tx) => {
    const locked = await lockAttempt(tx, learnerId, attemptId)
    if (!locked || !isUnderWay(locked, now)) return null
    const { item, question } = await itemAt(tx, locked, position)
    const score = scoreResponse(scorable(question), response)
    if (score.type === 'unscorable') throw new AppError('invalid-input', { field: 'response', message: `is none to this question (${score.reason})` })
    const isFixed = keysShown === 'after-answer' && item.response !== null
    if (isFixed && item.score) return { status: isSame(item.response, response) ? 'saved' as const : 'answered-before' as const, question, score: item.score }
    await saveAttemptResponse(tx, { learnerId, attemptId, position }, { response, score, answeredAt: now, durationMs })
    return { status: 'saved' as const, question, score }
  })
  if (saved === null) {
    await handInAttempt(learnerId, attemptId, 'time-is-over', now)
    return { status: 'ended' }
  }
  if (keysShown === 'after-close') return { status: 'saved', key: null }
  return { status: saved.status, key: await keyOf(learnerId, saved.question, saved.score) }
}

function isUnderWay({ submittedAt, endsAt }: Attempt, now: Instant): boolean {
  return submittedAt === null && now < endsAt
}

function isSame(before: Response | null, after: Response): boolean {
  return before !== null && canonicalJson(before) === canonicalJson(after)
}

async function itemAt(tx: Connection, { learnerId, id }: Attempt, position: number): Promise<{ item: AttemptItem; question: Question }> {
  const item = (await findAttemptItems(tx, learnerId, id)).find((one) => one.position === position)
  const [question] = item ? await findQuestionRevisions(tx, [item]) : []
  if (!item || !question) throw new AppError('not-found')
  return { item, question }
}

async function keyOf(learnerId: AuthorizedLearnerId, question: Question, score: Score): Promise<ShownKey> {
  return { question: projectPracticeQuestion(question, await findArticles(database(), await learnerAudience(learnerId))), isRight: score.type === 'scored' && score.earned === 1 }
}
