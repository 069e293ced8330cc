import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Review } from '#core/review/review'
import { addDays } from '#core/schedule/study-day'
import { DAY_MS } from '#core/shared/instant'
import type { Database } from '#data/client'
import type { AuthorizedLearnerId } from '#server/actor'
import { loadContent } from '#server/article/load-content'
import { makeContent } from '../../test/content-factory'
import { RIGHT, WRONG, answerReview } from '../../test/factories/answer-review'
import { makeLearner } from '../../test/factories/make-learner'
import { storeReviews } from '../../test/factories/store-reviews'
import { openAppDatabase } from '../../test/app-database'
import { changeSettings } from '../settings/change-settings'
import { getProgress } from './get-progress'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const content = makeContent()
const [known, other] = content.keyPoints.map(({ id }) => id)
let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  await loadContent(db, content, NOW)
  return app.close
})

const aLearner = () => makeLearner(db, NOW)
const store = (learnerId: AuthorizedLearnerId, given: readonly Review[]) => storeReviews(db, learnerId, given, NOW)
const answer = (daysAgo: number, values: Parameters<typeof answerReview>[0] = {}) =>
  answerReview({ id: uuidV7(), keyPointId: known ?? '', correctedAt: NOW - daysAgo * DAY_MS, certainty: 'sure', ...values })

describe('getProgress', () => {
  it('reads one learner’s reviews and cards and nobody else’s', async () => {
    const [one, nobody] = [await aLearner(), await aLearner()]
    const mistap = answer(3, { keyPointId: other ?? '', score: WRONG })
    await store(one, [
      answer(40), answer(37), answer(20, { score: RIGHT }), mistap,
      { ...answer(3), type: 'undo', targetReviewId: mistap.id, keyPointId: mistap.keyPointId, questionId: mistap.questionId },
    ])
    const progress = await getProgress(one, NOW)
    expect(progress.activity).toMatchObject({ studiedDays: 4, answers: 4 })
    expect(progress.calibration.sure).toMatchObject({ hits: 3, count: 3, rate: null })
    expect(progress.retention).toMatchObject({ desiredRetention: 0.9, standing: 'too-few', halfYear: { hits: 1, count: 1 } })
    expect(progress.map.all.keyPoints).toHaveLength(content.keyPoints.length)
    expect(progress.forecast).toHaveLength(30)
    expect((await getProgress(nobody, NOW)).activity.answers).toBe(0)
  })
  it('looks ahead to the day chosen, and thirty days when that is no day from today to two years ahead', async () => {
    const learnerId = await aLearner()
    await store(learnerId, [answer(10)])
    const on = async (day?: string) => (await getProgress(learnerId, NOW, day)).mapOn.day
    expect(await on('2026-06-01')).toBe('2026-06-01')
    for (const day of [undefined, 'tomorrow', '2026-03-09', '2026-04-31', '2029-01-01', '2026-6-1']) expect(await on(day)).toBe('2026-04-09')
    const [near, far] = [await getProgress(learnerId, NOW, '2026-03-11'), await getProgress(learnerId, NOW, '2027-03-11')]
    expect(far.map.all.meanThen).toBeLessThan(near.map.all.meanThen)
    expect(far.map.all.meanNow).toBe(near.map.all.meanNow)
  })
  it('goes by the learner’s study day and days off', async () => {
    const learnerId = await aLearner()
    await changeSettings(learnerId, { timeZone: 'Asia/Seoul', rolloverHour: 4, weekdayShares: [0, 1, 1, 1, 1, 1, 0] })
    // 2026-03-10 09:00 UTC is Tuesday evening in Seoul; 19:30 UTC is early on the next study day there.
    await store(learnerId, [0, 1, 4, 5].map((days) => answer(days)))
    const { activity, mapOn } = await getProgress(learnerId, NOW + 10.5 * 3_600_000)
    expect(mapOn.first).toBe('2026-03-11')
    expect(activity).toMatchObject({ streakDays: 4, studiedToday: false })
    expect(activity.weeks.at(-1)?.map(({ day }) => day)[0]).toBe(addDays('2026-03-10', -1))
  })
})
