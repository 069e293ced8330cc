import { v7 as uuidV7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Review } from '#core/review/review'
import { foldAllReviews } from '#core/schedule/fold-all-reviews'
import { createScheduler } from '#core/schedule/fsrs-scheduler'
import { DAY_MS } from '#core/shared/instant'
import { type Database, inTransaction } from '#data/client'
import { tryFitLock } from '#data/parameter-fit'
import { findReviews } from '#data/review'
import { findCards, findLearnerState } from '#data/schedule'
import { getMemoryParameters } from '#server/statistics/get-memory-parameters'
import { answerReview, RIGHT, WRONG } from '../../../test/factories/answer-review'
import { makeLearner } from '../../../test/factories/make-learner'
import { storeReviews } from '../../../test/factories/store-reviews'
import { openAppDatabase } from '../../../test/app-database'
import { fitDueLearners } from './fit-due-learners'
import { type Fit, fitParameters } from './fit-parameters'

const START = Date.parse('2026-01-05T09:00:00Z')
const NOW = START + 120 * DAY_MS
const canFitHere = process.platform === 'linux' && process.arch === 'x64'
const WEIGHTS = [0.3, 1.5, 2.6, 9, 6.4, 0.8, 3, 0.01, 1.9, 0.15, 0.8, 1.5, 0.06, 0.26, 1.6, 0.6, 1.9, 0.5, 0.1, 0.06, 0.15]
const FIGURES = { logLossBefore: 0.4, logLossAfter: 0.35, heldBack: 90, weights: WEIGHTS }

let db: Database
beforeAll(async () => {
  const app = await openAppDatabase()
  db = app.db
  return app.close
})

const aLearner = () => makeLearner(db, START)

/** So many key points, each answered on seven days; the learner remembers far better than the usual weights say. */
async function study(learnerId: Awaited<ReturnType<typeof aLearner>>, keyPoints: number, from = 0) {
  const reviews = Array.from({ length: keyPoints }, (_, i) => [0, 0.01, 4, 14, 40, 80, 110].map((day, step) => answerReview({
    id: uuidV7(), keyPointId: `kp-${from + i}`, correctedAt: START + (day + (i % 9)) * DAY_MS, score: (i * 7 + step) % 29 === 5 ? WRONG : RIGHT,
  }))).flat()
  await storeReviews(db, learnerId, reviews, NOW)
}

describe('fitting parameters', () => {
  it('takes weights that tell the held-back answers better, folds all cards under them and keeps the figures; then waits for 100 answers more', async () => {
    const learnerId = await aLearner()
    await study(learnerId, 80)
    const outcome = await fitDueLearners(NOW, canFitHere ? fitParameters : async () => ({ type: 'adopt', ...FIGURES }))
    expect(outcome).toEqual({ adopted: 1, kept: 0, ended: 'done' })
    const { fsrsWeights, answerCount } = await findLearnerState(db, learnerId)
    expect(fsrsWeights).toHaveLength(21)
    expect(answerCount).toBe(560)
    const folded = foldAllReviews(await findReviews(db, learnerId), createScheduler({ desiredRetention: 0.9, weights: fsrsWeights })).cards
    expect(await findCards(db, learnerId)).toEqual(folded)
    const { fits, areFitted } = await getMemoryParameters(learnerId)
    expect(areFitted).toBe(true)
    expect(fits).toMatchObject([{ fittedAt: NOW, answers: 560, isAdopted: true }])
    expect(fits[0]?.logLossAfter).toBeLessThan(fits[0]?.logLossBefore ?? 0)

    expect(await fitDueLearners(NOW + DAY_MS)).toEqual({ adopted: 0, kept: 0, ended: 'done' })
    await study(learnerId, 15, 80)
    const kept = await fitDueLearners(NOW + 2 * DAY_MS, async () => ({ type: 'keep', ...FIGURES, logLossAfter: 0.41 }))
    expect(kept).toMatchObject({ adopted: 0, kept: 1 })
    expect((await findLearnerState(db, learnerId)).fsrsWeights).toEqual(fsrsWeights)
    expect((await getMemoryParameters(learnerId)).fits).toMatchObject([{ fittedAt: NOW + 2 * DAY_MS, isAdopted: false, answers: 665 }, { isAdopted: true }])
  })

  it('leaves the learners of the demonstration out, however many answers they have', async () => {
    const learnerId = await aLearner()
    await db.account.update({ where: { id: learnerId }, data: { isDemo: true } })
    await study(learnerId, 80)
    const looked: number[] = []
    const outcome = await fitDueLearners(NOW, async (reviews) => {
      looked.push(reviews.length)
      return { type: 'adopt', ...FIGURES }
    })
    expect([outcome, looked]).toEqual([{ adopted: 0, kept: 0, ended: 'done' }, []])
    expect((await findLearnerState(db, learnerId)).fsrsWeights).toBeNull()
  })

  it('looks at each learner with 400 answers once, and at nobody with fewer', async () => {
    const [few, enough, other] = [await aLearner(), await aLearner(), await aLearner()]
    await study(few, 50)
    await study(enough, 58)
    await study(other, 58)
    const counts: number[] = []
    const keep = async (reviews: readonly Review[]): Promise<Fit> => {
      counts.push(reviews.length)
      return counts.length === 1 ? { type: 'too-few-reviews', reviews: 399, needed: 400 } : { type: 'keep', ...FIGURES }
    }
    expect(await fitDueLearners(NOW, keep)).toEqual({ adopted: 0, kept: 1, ended: 'done' })
    expect(counts).toEqual([406, 406])
    expect((await getMemoryParameters(few)).fits).toEqual([])
  })

  it('writes nothing where there is nothing to fit with', async () => {
    const learnerId = await aLearner()
    await study(learnerId, 60)
    expect(await fitDueLearners(NOW, async () => ({ type: 'unavailable' }))).toEqual({ adopted: 0, kept: 0, ended: 'unavailable' })
    expect(await getMemoryParameters(learnerId)).toMatchObject({ areFitted: false, fits: [], answers: 420 })
  })

  it('is left to another process that is at it', async () => {
    const learnerId = await aLearner()
    await study(learnerId, 60)
    await inTransaction(db, async (tx) => {
      expect(await tryFitLock(tx)).toBe(true)
      expect(await fitDueLearners(NOW, async () => ({ type: 'keep', ...FIGURES }))).toMatchObject({ kept: 0, ended: 'another-process' })
    })
    expect((await getMemoryParameters(learnerId)).fits).toEqual([])
  })
})
