import fc from 'fast-check'
import { v7 as uuidV7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { QUESTION_KINDS, type Question } from '#core/question/question'
import { foldAllReviews } from '#core/schedule/fold-all-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import type { Card } from '#core/schedule/memory'
import { type Database } from '#data/client'
import { findReviews } from '#data/review'
import { findCards } from '#data/schedule'
import type { AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { createAccount } from '#server/account/create-account'
import { makeContent } from '../../test/content-factory'
import { asLearner } from '../../test/factories/as-learner'
import { respond } from '../../test/factories/respond'
import { openAppDatabase } from '../../test/app-database'
import { type ReviewResult, submitReviews } from './submit-reviews'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const content = makeContent()
const { published } = generateQuestions(content)

let db: Database
let learnerId: AuthorizedLearnerId

beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, content, NOW)
  return app.close
})

let people = 0
async function newLearner(): Promise<AuthorizedLearnerId> {
  people += 1
  const userId = await createAccount(db, { name: `Learner ${people}`, passwordHash: 'x', role: 'learner' }, NOW)
  return asLearner(userId)
}
beforeEach(async () => { learnerId = await newLearner() })

function item(question: Question, values: Record<string, unknown> = {}) {
  return {
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
    certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(NOW).toISOString(), ...values,
  }
}
const send = (reviews: unknown[], now = NOW, who = learnerId): Promise<ReviewResult[]> =>
  submitReviews(who, { clientNow: now, deviceId: 'test', reviews }, now)

const byKind = (kind: Question['kind']) => {
  const question = published.find((candidate) => candidate.kind === kind)
  if (!question) throw new Error(`The fixture has no ${kind}`)
  return question
}

/** The cards that the stored reviews add up to, from scratch. */
async function refolded(who: AuthorizedLearnerId): Promise<Map<string, Card>> {
  return foldAllReviews(await findReviews(db, who), createScheduler({ desiredRetention: 0.9, weights: null })).cards
}
const sorted = (cards: Map<string, Card>) => [...cards.values()].sort((a, b) => (a.keyPointId < b.keyPointId ? -1 : 1))

describe('submitReviews', () => {
  it('stores an answer, grades it on the server and schedules the key point', async () => {
    const question = byKind('cloze')
    const [result] = await send([item(question)])
    expect(result).toMatchObject({ status: 'stored', score: { type: 'scored', earned: 1, possible: 1 }, rating: 'good' })
    const cards = await findCards(db, learnerId)
    expect(cards.get(question.keyPointId)).toMatchObject({ reps: 1, lastQuestionId: question.id, recallProven: true })
  })

  it('grades every kind of question on the server', async () => {
    const ofEachKind = QUESTION_KINDS.map(byKind)
    const right = await send(ofEachKind.map((question) => item(question)))
    const wrong = await send(ofEachKind.map((question) => item(question, { response: respond(question, false) })))
    expect(right.map((result) => 'score' in result && result.score)).toEqual(ofEachKind.map(() => ({ type: 'scored', earned: 1, possible: 1 })))
    expect(wrong.map((result) => 'score' in result && result.score)).toEqual(ofEachKind.map(() => ({ type: 'scored', earned: 0, possible: 1 })))
    const stored = await findReviews(db, learnerId)
    expect(stored.flatMap((review) => (review.type === 'answer' ? [review.response] : []))).toEqual(expect.arrayContaining(ofEachKind.map((question) => respond(question))))
  })

  it('grades against the frozen revision, also when the question has a newer one', async () => {
    const question = byKind('single-choice')
    const changed = { ...question, revision: 'ffffffffffffffff', options: question.options.map((option) => ({ ...option, isKey: !option.isKey })) }
    await db.questionRevision.create({ data: { questionId: question.id, revision: changed.revision, ruleSetVersion: 1, body: changed as never, publishedAt: new Date(NOW) } })
    await db.question.update({ where: { id: question.id }, data: { currentRevision: changed.revision } })
    const [result] = await send([item(question)])
    expect(result).toMatchObject({ score: { earned: 1 } })
    await db.question.update({ where: { id: question.id }, data: { currentRevision: question.revision } })
  })

  it('takes the same review as often as it comes, and stores it once', async () => {
    const answer = item(byKind('cloze'))
    const first = await send([answer, answer])
    const second = await send([{ ...answer }], NOW + 5000)
    expect([...first, ...second].map((result) => result.status)).toEqual(['stored', 'duplicate', 'duplicate'])
    expect(await findReviews(db, learnerId)).toHaveLength(1)
  })

  it('knows a repeat also when the device’s clock was put right from decades behind since', async () => {
    const answer = item(byKind('cloze'), { reviewedAt: '1970-01-01T00:10:00Z' })
    const sent = (clientNow: number) => submitReviews(learnerId, { clientNow, deviceId: 'test', reviews: [answer] }, NOW)
    const [first] = await sent(20 * 60_000)
    const [again] = await sent(NOW)
    expect([first, again]).toMatchObject([{ status: 'stored' }, { status: 'duplicate', correctedAt: new Date(NOW - 10 * 60_000).toISOString() }])
  })

  it('says when it was answered by the server’s clock, a repeat as it was stored the first time', async () => {
    const [answer, other] = [item(byKind('cloze'), { reviewedAt: new Date(NOW - 60_000).toISOString() }), item(byKind('match'))]
    const sent = (now: number, clientNow: number, reviews: unknown[]) => submitReviews(learnerId, { clientNow, deviceId: 'test', reviews }, now)
    const first = await sent(NOW, NOW - 10_000, [answer, answer])
    const again = await sent(NOW + 90_000, NOW + 90_000, [answer, other])
    const at = (ms: number) => ({ correctedAt: new Date(ms).toISOString() })
    expect([...first, ...again]).toMatchObject([at(NOW - 50_000), at(NOW - 50_000), at(NOW - 50_000), at(NOW)])
    expect(await findReviews(db, learnerId)).toMatchObject([{ correctedAt: NOW - 50_000 }, { correctedAt: NOW }])
  })

  it('rejects another review under a used id, and keeps the first', async () => {
    const answer = item(byKind('cloze'))
    await send([answer])
    expect(await send([{ ...answer, certainty: 'sure' }])).toMatchObject([{ status: 'rejected', reason: 'id-used-for-another-review' }])
    expect(await findReviews(db, learnerId)).toMatchObject([{ certainty: 'fairly-sure' }])
  })

  it('stores the good items of a batch and rejects the bad ones alone', async () => {
    const question = byKind('cloze')
    const results = await send([{}, item(question), item(question, { durationMs: NaN }), item(question, { questionId: 'gone' }),
      item(question, { response: { type: 'typed', text: 'bad \ud83d' } })])
    expect(results.map((result) => result.status)).toEqual(['rejected', 'stored', 'rejected', 'rejected', 'rejected'])
    expect(await findReviews(db, learnerId)).toHaveLength(1)
  })

  it('lets two people use the same review id', async () => {
    const answer = item(byKind('cloze'))
    await send([answer])
    expect(await send([answer], NOW, await newLearner())).toMatchObject([{ status: 'stored' }])
  })

  it('stores nothing when the transaction fails', async () => {
    const nobody = asLearner(uuidV7())
    await expect(send([item(byKind('cloze'))], NOW, nobody)).rejects.toThrow()
    expect(await findReviews(db, nobody)).toEqual([])
  })

  it('restores memory after an undo, also one that arrives before its target', async () => {
    const question = byKind('cloze')
    const slip = item(question, { response: { type: 'typed', text: 'wrong' } })
    const undo = { id: uuidV7(), type: 'undo', targetReviewId: slip.id, questionId: question.id, questionRevision: question.revision, reviewedAt: slip.reviewedAt }
    await send([undo])
    await send([slip])
    expect((await findCards(db, learnerId)).get(question.keyPointId)).toMatchObject({ reps: 0, phase: 'new' })
  })

  it('keeps both of two batches that arrive at the same moment', async () => {
    const answers = published.slice(0, 20).map((question) => item(question))
    await Promise.all([send(answers.slice(0, 10)), send(answers.slice(10)), send(answers)])
    expect(await findReviews(db, learnerId)).toHaveLength(20)
    expect(sorted(await findCards(db, learnerId))).toEqual(sorted(await refolded(learnerId)))
  })

  it('gives the cards that the sorted union of reviews adds up to, whatever the order and grouping of arrival', async () => {
    const history = fc.array(fc.record({
      at: fc.integer({ min: NOW - 60 * 86_400_000, max: NOW }), question: fc.nat(published.length - 1),
      right: fc.boolean(), certainty: fc.constantFrom('unsure', 'fairly-sure', 'sure'), durationMs: fc.integer({ min: 500, max: 20_000 }),
      hinted: fc.boolean(), undoneAfterMs: fc.option(fc.integer({ min: -3_600_000, max: 3_600_000 }), { freq: 4 }),
    }), { minLength: 60, maxLength: 130 })
    await fc.assert(fc.asyncProperty(history, fc.integer({ min: 1, max: 50 }), fc.infiniteStream(fc.nat()), async (steps, batchSize, chance) => {
      const items = steps.flatMap(({ at, question, right, certainty, durationMs, hinted, undoneAfterMs }) => {
        const asked = published[question]
        if (!asked) throw new Error('no such question')
        const answer = item(asked, { response: respond(asked, right), certainty, durationMs, hinted, reviewedAt: new Date(at).toISOString() })
        if (undoneAfterMs === null) return [answer]
        const { questionId, questionRevision } = answer
        const undoneAt = new Date(Math.min(at + undoneAfterMs, NOW)).toISOString()
        return [answer, { id: uuidV7(), type: 'undo', targetReviewId: answer.id, questionId, questionRevision, reviewedAt: undoneAt }]
      })
      const shuffled = items.map((one) => ({ one, rank: chance.next().value ?? 0 })).sort((a, b) => a.rank - b.rank).map(({ one }) => one)
      const [inOrder, mixed] = [await newLearner(), await newLearner()]
      const ordered = [...items].sort((a, b) => (a.reviewedAt === b.reviewedAt ? (a.id < b.id ? -1 : 1) : a.reviewedAt < b.reviewedAt ? -1 : 1))
      for (let i = 0; i < ordered.length; i += 50) await send(ordered.slice(i, i + 50), NOW, inOrder)
      for (let i = 0; i < shuffled.length; i += batchSize) await send(shuffled.slice(i, i + batchSize), NOW, mixed)
      expect(sorted(await findCards(db, mixed))).toEqual(sorted(await findCards(db, inOrder)))
      expect(sorted(await findCards(db, mixed))).toEqual(sorted(await refolded(mixed)))
    }), { numRuns: 4 })
  }, 120_000)
})
