// The pool of quizzes seen from practice: nothing that serves questions with their keys serves one of it.
import { beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuidV7 } from 'uuid'
import type { Database } from '#data/client'
import { findStudiableKeyPointIds } from '#data/key-point'
import { countPublished, countQuestions, findProbes, findPublishedOfKind, findPublishedQuestions, findQuestionRevisions } from '#data/question'
import { QUESTION_KINDS, type Question } from '#core/question/question'
import { DAY_MS } from '#core/shared/instant'
import type { AuthorizedLearnerId } from '#server/actor'
import { exportJson } from '#server/account/export/export-json'
import { loadContent } from '#server/article/load-content'
import { readContent } from '#server/article/read-content'
import { readComparisons } from '#server/article/read-comparisons'
import { submitReviews } from '#server/review/submit-reviews'
import { getPracticeBatch } from '#server/schedule/get-practice-batch'
import { getStudyQueue } from '#server/schedule/get-study-queue'
import { EVERYBODY } from '#server/audience'
import { openAppDatabase } from '../../../test/app-database'
import { makeLearner } from '../../../test/factories/make-learner'
import { respond } from '../../../test/factories/respond'
import { getPracticePack } from '../get-practice-pack'
import { pickHomeQuestion } from '../pick-home-question'
import { getStudyPacks } from '../study-packs'
import { fillPool } from './fill-pool'

const NOW = Date.parse('2026-03-10T09:00:00Z')
let db: Database
let learnerId: AuthorizedLearnerId
let reserved: string[]
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, readContent('content'), NOW)
  await fillPool(db, NOW)
  learnerId = await makeLearner(db, NOW)
  reserved = (await db.question.findMany({ where: { isReserved: true } })).map(({ id }) => id)
  return app.close
})

const submit = (questions: readonly Question[], at: number) =>
  submitReviews(learnerId, { clientNow: at, deviceId: 'device', reviews: questions.map((question) => ({
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
    certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(at).toISOString(),
  })) }, at)

describe('filling the pool from the built-in content', () => {
  it('is done once, and leaves alone what was released', async () => {
    expect(reserved).toHaveLength(74)
    const [released = ''] = reserved
    await db.question.update({ where: { id: released }, data: { isReserved: false, releasedAt: new Date(NOW) } })
    await loadContent(db, readContent('content'), NOW + 1)
    expect(await fillPool(db, NOW + 1)).toBe(73)
    await db.question.update({ where: { id: released }, data: { isReserved: true, releasedAt: null } })
  })
})

describe('practice', () => {
  const none = (given: unknown, what: string) => {
    const text = JSON.stringify(given)
    expect(text.length, what).toBeGreaterThan(2)
    expect(reserved.filter((id) => text.includes(`"${id}"`)), what).toEqual([])
  }
  it('is never served a question of the pool by any reader', async () => {
    const keyPointIds = await findStudiableKeyPointIds(db, EVERYBODY)
    none(await findPublishedQuestions(db, EVERYBODY), 'all questions')
    none(await findProbes(db, EVERYBODY, keyPointIds), 'probes')
    for (const kind of QUESTION_KINDS) none([kind, ...await findPublishedOfKind(db, EVERYBODY, kind)], kind)
    none((await getPracticePack()).json, 'pack')
    none(JSON.parse((await getPracticePack()).json), 'pack')
    none((await getStudyPacks(EVERYBODY)).map(({ json }) => JSON.parse(json)), 'study packs')
    for (let day = 0; day < 400; day++) none(await pickHomeQuestion(NOW + day * DAY_MS), 'home')
    none(await readComparisons(EVERYBODY), 'comparisons')
    expect([...(await countQuestions(db, EVERYBODY)).values()].reduce((sum, count) => sum + count, 0)).toBe(await countPublished(db))
  })
  it('neither at study nor at extra practice of any article, on any day, nor in what is exported of it', async () => {
    await db.learnerSettings.updateMany({ where: { learnerId }, data: { newPerDay: 200, reviewsPerDay: null } })
    for (let day = 0; day < 12; day++) {
      const at = NOW + day * 3 * DAY_MS
      const { items } = await getStudyQueue(learnerId, 500, at)
      none(items.length > 0 ? items : 'nothing due', `study on day ${day}`)
      const byId = new Map((await findPublishedQuestions(db, EVERYBODY)).map((question) => [question.id, question]))
      await submit(items.slice(0, 100).flatMap(({ question }) => byId.get(question.id) ?? []), at)
    }
    const at = NOW + 40 * DAY_MS
    for (const articleId of [null, ...(await db.article.findMany()).map(({ id }) => id)]) {
      none(['practice', ...(await getPracticeBatch(learnerId, { articleId }, at)).items], `practice of ${articleId}`)
    }
    let exported = ''
    for await (const piece of exportJson(learnerId, at)) exported += piece
    none(exported, 'export')
  })
  it('cannot be answered about a question of the pool', async () => {
    const rows = await db.question.findMany({ where: { id: { in: reserved } }, take: 1 })
    const kept = await findQuestionRevisions(db, rows.map(({ id, currentRevision }) => ({ questionId: id, revision: currentRevision })))
    const [result] = await submit(kept, NOW + 50 * DAY_MS)
    expect(result).toMatchObject({ status: 'rejected', reason: 'unknown-question' })
    expect(await db.review.count({ where: { questionId: { in: reserved } } })).toBe(0)
  })
})
