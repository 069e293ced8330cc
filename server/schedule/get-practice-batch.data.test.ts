import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { type Database } from '#data/client'
import { findCards } from '#data/schedule'
import { updateSettings } from '#data/settings'
import type { AuthorizedLearnerId } from '#server/actor'
import { createAccount } from '#server/account/create-account'
import { loadContent } from '#server/article/load-content'
import { submitReviews } from '#server/review/submit-reviews'
import { makeContent } from '../../test/content-factory'
import { asLearner } from '../../test/factories/as-learner'
import { respond } from '../../test/factories/respond'
import { openAppDatabase } from '../../test/app-database'
import { getPracticeBatch } from './get-practice-batch'
import { getStudyQueue } from './get-study-queue'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const content = makeContent()
const { published } = generateQuestions(content)
const articleOf = (keyPointId: string) => content.keyPoints.find(({ id }) => id === keyPointId)?.evidence[0]?.articleId ?? ''

let db: Database
let learnerId: AuthorizedLearnerId
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, content, NOW)
  learnerId = asLearner(await createAccount(db, { name: 'Mina', passwordHash: 'x', role: 'learner' }, NOW))
  return app.close
})

describe('extra practice', () => {
  it('has nothing to ask before anything was met', async () => {
    expect(await getPracticeBatch(learnerId, { articleId: null }, NOW)).toMatchObject({ items: [], doneForToday: true })
  })

  it('asks what was met, by questions answered before, of one article, of these key points or of all, and touches no card', async () => {
    const met = [...new Map(published.map((question) => [question.keyPointId, question])).values()].slice(0, 3)
    const reviews = met.map((question) => ({
      id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question),
      certainty: 'sure', hinted: false, durationMs: 5000, reviewedAt: new Date(NOW).toISOString(),
    }))
    await submitReviews(learnerId, { clientNow: NOW, deviceId: 'test', reviews }, NOW)
    const cards = await findCards(db, learnerId)
    const { items, left } = await getPracticeBatch(learnerId, { articleId: null }, NOW + 60_000)
    expect(items.map(({ question }) => question.id).sort()).toEqual(met.map(({ id }) => id).sort())
    expect(items.every(({ reason }) => reason === 'practice')).toBe(true)
    expect(left).toEqual({ due: 3, new: 0 })
    const articleId = articleOf(met[0]?.keyPointId ?? '')
    const ofArticle = await getPracticeBatch(learnerId, { articleId }, NOW)
    expect(ofArticle.items.map(({ keyPointId }) => keyPointId)).toContain(met[0]?.keyPointId)
    expect((await getPracticeBatch(learnerId, { articleId: 'no-such-article' }, NOW)).items).toEqual([])
    const [one, unmet] = [met[1]?.keyPointId ?? '', published.find(({ keyPointId }) => met.every((each) => each.keyPointId !== keyPointId))?.keyPointId ?? '']
    expect((await getPracticeBatch(learnerId, { keyPointIds: [one, unmet] }, NOW)).items.map(({ keyPointId }) => keyPointId)).toEqual([one])
    expect(await findCards(db, learnerId)).toEqual(cards)
  })
})

describe('the study queue', () => {
  it('says how long a sitting is to be, as the learner chose it', async () => {
    expect((await getStudyQueue(learnerId, 5, NOW)).sessionSize).toEqual({ unit: 'questions', amount: 20 })
    await updateSettings(db, learnerId, { sessionUnit: 'minutes', sessionSize: 5 })
    expect((await getStudyQueue(learnerId, 5, NOW)).sessionSize).toEqual({ unit: 'minutes', amount: 5 })
  })
})
