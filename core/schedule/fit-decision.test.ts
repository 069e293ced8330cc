import { describe, expect, it } from 'vitest'
import { RIGHT, WRONG, answerReview } from '../../test/factories/answer-review'
import type { AnswerReview } from '../review/review'
import { DAY_MS } from '../shared/instant'
import { FIT_NEEDS_REVIEWS, decideFit, trainingSet } from './fit-decision'

const START = Date.parse('2026-01-05T09:00:00Z')
/** Key points each answered on the given days: right but, if asked for, on the last. */
const answers = (keyPoints: number, days: readonly number[], last: typeof RIGHT | typeof WRONG = RIGHT): AnswerReview[] =>
  Array.from({ length: keyPoints }, (_, k) => days.map((day, i) => answerReview({
    keyPointId: `k${k}`, correctedAt: START + day * DAY_MS + k * 1000, score: i === days.length - 1 ? last : RIGHT,
  }))).flat()
/** FSRS-6's default weights. */
const DEFAULTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
  1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
/** Like the default weights, but forgetting at a very different pace. */
const FORGETFUL = DEFAULTS.map((weight, i) => (i < 4 ? weight / 20 : weight))

describe('trainingSet', () => {
  it('says how many reviews are wanting before there are enough', () => {
    expect(trainingSet(answers(99, [0, 1, 4, 12]))).toEqual({ type: 'too-few-reviews', reviews: 396, needed: FIT_NEEDS_REVIEWS })
  })
  it('holds the latest fifth of the answers back, by time', () => {
    const set = trainingSet(answers(100, [0, 1, 4, 12, 30]))
    if ('type' in set) throw new Error(set.type)
    expect(set.heldBackFrom).toBe(START + 30 * DAY_MS)
    expect(set.histories).toHaveLength(100)
    for (const history of set.histories) expect(history.map(({ deltaDays }) => deltaDays)).toEqual([0, 1, 3, 8])
  })
})

describe('decideFit', () => {
  const decide = (reviews: readonly AnswerReview[], weightsAfter: readonly number[]) =>
    decideFit({ reviews, heldBackFrom: START + 30 * DAY_MS, weightsBefore: null, weightsAfter })

  it('keeps the present weights unless the others predict the held-back answers better', () => {
    expect(decide(answers(50, [0, 1, 4, 12, 30]), FORGETFUL)).toMatchObject({ type: 'keep' })
    expect(decide(answers(50, [0, 1, 4, 12, 30]), DEFAULTS)).toMatchObject({ type: 'keep' })
  })
  it('takes weights that do, and gives both figures', () => {
    const decision = decide(answers(50, [0, 1, 4, 12, 30], WRONG), FORGETFUL)
    expect(decision.type).toBe('adopt')
    expect(decision.logLossAfter).toBeLessThan(decision.logLossBefore)
  })
  it('takes nothing that it cannot judge', () => {
    expect(decide(answers(50, [0, 1]), FORGETFUL)).toEqual({ type: 'keep', logLossBefore: 0, logLossAfter: 0, heldBack: 0 })
  })
})
