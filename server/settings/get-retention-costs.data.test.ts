import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateQuestions } from '#core/question/generate/generate-questions'
import { DAY_MS } from '#core/shared/instant'
import type { Database } from '#data/client'
import { loadContent } from '#server/article/load-content'
import { makeContent } from '../../test/content-factory'
import { answerReview } from '../../test/factories/answer-review'
import { makeLearner } from '../../test/factories/make-learner'
import { storeReviews } from '../../test/factories/store-reviews'
import { openAppDatabase } from '../../test/app-database'
import { changeSettings } from './change-settings'
import { getRetentionCosts } from './get-retention-costs'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const content = makeContent()
const keyPointIds = [...new Set(generateQuestions(content).published.map(({ keyPointId }) => keyPointId))]

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, content, NOW)
  return app.close
})

/** So many key points, met on one day and answered again on others. */
async function study(ids: readonly string[]) {
  const learnerId = await makeLearner(db, NOW)
  const reviews = [0, 1, 4, 12].flatMap((day) => ids.map((keyPointId, at) => (
    answerReview({ id: uuidV7(), keyPointId, correctedAt: NOW - (20 - day) * DAY_MS - (at % 9) * DAY_MS })
  )))
  await storeReviews(db, learnerId, reviews, NOW)
  return learnerId
}
/** Also key points that are published no more: they cost no more, but their answers still say how long looks take. */
const twentyIds = [...keyPointIds, ...Array.from({ length: 20 }, (_, at) => `gone-${at}`)].slice(0, 20)

describe('what a goal costs', () => {
  it('rises with the goal, as what is kept does, and has the learner’s own goal among the others', async () => {
    const learnerId = await study(twentyIds)
    await changeSettings(learnerId, { desiredRetention: 0.88, newPerDay: 5 })
    const costs = await getRetentionCosts(learnerId, NOW)
    if (costs.type === 'too-few') throw new Error('too few')
    expect(costs.costs.map(({ desiredRetention, isChosen }) => [desiredRetention, isChosen])).toEqual([[0.8, false], [0.85, false], [0.88, true], [0.9, false], [0.95, false]])
    const [least, most] = [costs.costs[0], costs.costs[4]]
    expect(most?.minutesADay).toBeGreaterThan(least?.minutesADay ?? Infinity)
    expect(most?.meanRetrievability).toBeGreaterThan(least?.meanRetrievability ?? Infinity)
    expect(costs).toMatchObject({ newPerDay: 5, keyPoints: keyPointIds.length })
  })
  it('is not given on too few answers, but how many are missing', async () => {
    expect(await getRetentionCosts(await study(twentyIds.slice(0, 5)), NOW)).toMatchObject({ type: 'too-few', met: 5, needed: 20 })
  })
})
