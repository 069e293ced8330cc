// The pool filled on an installation that has been practised on: what browsers have kept is not lost.
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { chooseReserved } from '#core/question/choose-reserved'
import type { Question } from '#core/question/question'
import { questionRevision } from '#core/question/question-revision'
import { DAY_MS } from '#core/shared/instant'
import type { Database } from '#data/client'
import { findContentProbes } from '#data/question-pool'
import { findQuestionRevisions } from '#data/question'
import type { AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { readContent } from '#server/article/read-content'
import { submitReviews } from '#server/review/submit-reviews'
import { openAppDatabase } from '../../../test/app-database'
import { makeLearner } from '../../../test/factories/make-learner'
import { respond } from '../../../test/factories/respond'
import { fillPool } from './fill-pool'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const FILLED = NOW + 3 * DAY_MS
const SENT = FILLED + DAY_MS
let db: Database
let practised: Question[]
let pool: Question[]

const send = (of: AuthorizedLearnerId, reviews: unknown[], at: number) => submitReviews(of, { clientNow: at, deviceId: 'device', reviews }, at)
const answer = (question: Question, at: number, id = uuidV7()) => ({
  id, type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
  certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(at).toISOString(),
})
const undo = (question: Question, targetReviewId: string, at: number) => ({
  id: uuidV7(), type: 'undo', questionId: question.id, questionRevision: question.revision, targetReviewId, reviewedAt: new Date(at).toISOString(),
})
const currentOf = async (ids: string[]) => {
  const rows = await db.question.findMany({ where: { id: { in: ids } } })
  return findQuestionRevisions(db, rows.map(({ id, currentRevision }) => ({ questionId: id, revision: currentRevision })))
}
const inPool = (at: number): Question => {
  const question = pool[at]
  if (!question) throw new Error('the pool is too small')
  return question
}

beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, readContent('content'), NOW)
  practised = await currentOf(chooseReserved(await findContentProbes(db)).slice(0, 3))
  await send(await makeLearner(db, NOW), practised.map((question) => answer(question, NOW)), NOW)
  await fillPool(db, FILLED)
  pool = await currentOf((await db.question.findMany({ where: { isReserved: true } })).map(({ id }) => id))
  return app.close
})

describe('filling the pool where practice has gone on', () => {
  it('takes no question that anybody has answered, but another of its key point', () => {
    expect(pool).toHaveLength(74)
    const ids = new Set(pool.map(({ id }) => id))
    expect(practised.filter(({ id }) => ids.has(id))).toEqual([])
    expect(practised).toHaveLength(3)
  })
})

describe('an answer about a question that practice asked until it went into the pool', () => {
  const refused = { status: 'rejected', reason: 'unknown-question' }
  const stored = { status: 'stored', score: { type: 'scored', earned: 1 } }
  it('is stored when it was given before, and so is its undo, and what else was answered of that key point', async () => {
    const learner = await makeLearner(db, NOW)
    const id = uuidV7()
    expect(await send(learner, [answer(inPool(0), FILLED - 1, id)], SENT)).toMatchObject([stored])
    expect(await send(learner, [undo(inPool(0), id, SENT)], SENT)).toMatchObject([{ status: 'stored' }])
    expect(await send(learner, [answer(inPool(0), FILLED + 1)], SENT)).toMatchObject([stored])
    expect(await send(learner, [answer(inPool(1), FILLED - 1), answer(inPool(1), FILLED + 1)], SENT)).toMatchObject([stored, stored])
  })
  it('is stored with its undo when the undo comes first', async () => {
    const learner = await makeLearner(db, NOW)
    const id = uuidV7()
    expect(await send(learner, [undo(inPool(0), id, SENT)], SENT)).toMatchObject([{ status: 'stored' }])
    expect(await send(learner, [answer(inPool(0), FILLED - 1, id)], SENT)).toMatchObject([stored])
  })
  it('is refused when it was given afterwards by who had never met its key point', async () => {
    expect(await send(await makeLearner(db, NOW), [answer(inPool(0), FILLED)], SENT)).toMatchObject([refused])
  })
  it('is refused when its wording is newer than its place in the pool', async () => {
    const { id, revision: _, ...rendered } = inPool(0)
    const reworded = { ...rendered, stem: `${rendered.stem} Choose one.` }
    const newer = { id, revision: questionRevision(reworded), ...reworded }
    await db.questionRevision.create({ data: { questionId: id, revision: newer.revision, ruleSetVersion: 1, body: newer as never, publishedAt: new Date(FILLED) } })
    expect(await send(await makeLearner(db, NOW), [answer(newer, FILLED - 1)], SENT)).toMatchObject([refused])
  })
})
