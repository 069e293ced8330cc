import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerReview } from '../../test/factories/answer-review'
import { groupBy } from '../shared/group-by'
import { firstExposures } from './first-exposures'
import type { ExposureReview } from './first-meetings'
import { PRACTICE_NEEDS_OTHERS, observeAnswers } from './observe-answers'
import { questionFigures } from './question-figures'
import { NO_ANSWERS, type QuestionRollup, addToRollup, mergeRollups } from './question-rollup'

type ClassReview = ExposureReview & { learnerId: string }

const OPTIONS = [{ id: 'a', isKey: true }, { id: 'b', isKey: false }, { id: 'c', isKey: false }]
const KEY_POINTS = 9
const EXPECTED_ERROR = 1e-9

const anyAnswer = fc.record({
  question: fc.constantFrom('x', 'x', 'x', 'y'), minute: fc.nat(40), option: fc.constantFrom('a', 'a', 'b', 'c'), ms: fc.integer({ min: 300, max: 90_000 }),
  fate: fc.oneof({ weight: 20, arbitrary: fc.constant('plain') }, { weight: 2, arbitrary: fc.constantFrom('hinted', 'guest', 'unscorable', 'undone', 'absent') }),
})

/**
 * Reviews of a class, most learners having met most key points: each answer may be hinted, given as a guest, unscorable or taken back; some
 * answers are repeats; times often clash.
 */
const classReviews = fc.integer({ min: 4, max: 14 }).chain((learners) => fc.tuple(
  fc.array(anyAnswer, { minLength: learners * KEY_POINTS, maxLength: learners * KEY_POINTS }),
  fc.array(fc.tuple(anyAnswer, fc.nat(learners * KEY_POINTS - 1)), { maxLength: 40 }),
)).map(([firsts, repeats]) => [...firsts.map((answer, i) => [answer, i] as const), ...repeats].map(([answer, place]) => (
  { ...answer, learner: Math.floor(place / KEY_POINTS), keyPoint: place % KEY_POINTS }))).map((drawn) => drawn.flatMap(({ learner, keyPoint, question, minute, option, ms, fate }): ClassReview[] => {
  if (fate === 'absent') return []
  const review = {
    ...answerReview({
      keyPointId: `k${keyPoint}`, questionId: `k${keyPoint}.${question}`, correctedAt: 1_770_000_000_000 + minute * 60_000, durationMs: ms, hinted: fate === 'hinted',
      response: { type: 'option', optionId: option }, form: 'recognition',
      score: fate === 'unscorable' ? { type: 'unscorable', reason: 'unknown-option' } : { type: 'scored', earned: option === 'a' ? 1 : 0, possible: 1 },
    }), learnerId: `l${learner}`, answeredAsGuest: fate === 'guest',
  }
  const undo: ClassReview = { ...answerReview({ correctedAt: review.correctedAt + 1000 }), type: 'undo', keyPointId: review.keyPointId, targetReviewId: review.id, learnerId: review.learnerId, answeredAsGuest: false }
  return fate === 'undone' ? [undo, review] : [review]
}))

const INVALIDATED = new Set(['k0.y 0123456789abcdef'])

/** As a dashboard has it: a row a question, made from the first exposures in two halves and put together. */
function rollupsOf(reviews: readonly ClassReview[]): Map<string, QuestionRollup> {
  const byLearner = new Map([...groupBy(reviews, ({ learnerId }) => learnerId)].map(([id, own]) => [id, firstExposures(own, INVALIDATED)]))
  const observed = observeAnswers(byLearner, PRACTICE_NEEDS_OTHERS)
  const sections = [observed.filter((_, i) => i % 3 === 0), observed.filter((_, i) => i % 3 !== 0)]
  return new Map([...new Set(observed.map(({ questionId }) => questionId))].map((questionId) => [questionId, sections
    .map((section) => section.filter((answer) => answer.questionId === questionId).reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer), NO_ANSWERS))
    .reduce(mergeRollups)]))
}

/** All over again from every review, by the textbook: loops, two passes, places in a ranking. */
function naiveFirsts(reviews: readonly ClassReview[]) {
  const order = [...reviews].sort((a, b) => a.correctedAt - b.correctedAt || (a.id < b.id ? -1 : 1))
  const undone = order.map((review) => (review.type === 'undo' ? review.targetReviewId : ''))
  const met = new Set<string>()
  const firsts = []
  for (const review of order) {
    if (review.type !== 'answer' || review.score.type !== 'scored' || review.response.type !== 'option' || review.questionId === 'k0.y') continue
    const place = `${review.learnerId}/${review.keyPointId}`
    if (met.has(place)) continue
    met.add(place)
    if (review.hinted || review.answeredAsGuest || undone.includes(review.id)) continue
    firsts.push({ learnerId: review.learnerId, questionId: review.questionId, x: review.score.earned, option: review.response.optionId })
  }
  return firsts
}

function naivePointBiserial(firsts: ReturnType<typeof naiveFirsts>, questionId: string): number | null {
  const pairs = firsts.filter((first) => first.questionId === questionId).flatMap(({ learnerId, x }) => {
    const all = firsts.filter((first) => first.learnerId === learnerId)
    return all.length > PRACTICE_NEEDS_OTHERS ? [{ x, y: (all.reduce((sum, each) => sum + each.x, 0) - x) / (all.length - 1) }] : []
  })
  const mean = (of: (pair: { x: number; y: number }) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)]
  const [vx, vy] = [mean(({ x }) => (x - mx) ** 2), mean(({ y }) => (y - my) ** 2)]
  return pairs.length < 3 || vx < 1e-12 || vy < 1e-12 ? null : mean(({ x, y }) => (x - mx) * (y - my)) / Math.sqrt(vx * vy)
}

/** Share of the learner's place or places, counted from the strongest, within [from, to). */
function naiveWeight(firsts: ReturnType<typeof naiveFirsts>, learnerId: string, range: (n: number, tail: number) => [number, number]): number {
  const rates = new Map([...groupBy(firsts, (first) => first.learnerId)].filter(([, own]) => own.length > PRACTICE_NEEDS_OTHERS)
    .map(([id, own]) => [id, own.reduce((sum, { x }) => sum + x, 0) / own.length]))
  const own = rates.get(learnerId)
  if (own === undefined || rates.size < 2) return 0
  const [from, to] = range(rates.size, Math.max(1, Math.round(rates.size * 0.27)))
  const better = [...rates.values()].filter((rate) => rate > own).length
  const equal = [...rates.values()].filter((rate) => rate === own).length
  return Math.max(0, Math.min(to, better + equal) - Math.max(from, better)) / equal
}

const near = (actual: number | null | undefined, expected: number | null) => {
  if (expected === null) expect(actual ?? null).toBeNull()
  else expect(Math.abs((actual ?? NaN) - expected)).toBeLessThan(EXPECTED_ERROR)
}

describe('figures from rollups', () => {
  it('equal those computed naively from all reviews', () => {
    const compared = { pointBiserial: 0, discriminationIndex: 0 } // a test of nulls alone would say nothing
    fc.assert(fc.property(classReviews, (reviews) => {
      const rollups = rollupsOf(reviews)
      const firsts = naiveFirsts(reviews)
      expect([...rollups.keys()].sort()).toEqual([...new Set(firsts.map(({ questionId }) => questionId))].sort())
      for (const [questionId, rollup] of rollups) {
        const figures = questionFigures(rollup, OPTIONS)
        const own = firsts.filter((first) => first.questionId === questionId)
        expect(figures.n).toBe(own.length)
        near(figures.facility?.value, own.filter(({ x }) => x === 1).length / own.length)
        compared.pointBiserial += figures.pointBiserial ? 1 : 0
        compared.discriminationIndex += figures.discriminationIndex ? 1 : 0
        near(figures.pointBiserial?.value, naivePointBiserial(firsts, questionId))
        const facilityOf = (range: (n: number, tail: number) => [number, number], option: string) => {
          const weights = own.map(({ learnerId }) => naiveWeight(firsts, learnerId, range))
          const total = weights.reduce((sum, weight) => sum + weight, 0)
          return total < 1e-12 ? null : own.reduce((sum, first, i) => sum + (first.option === option ? (weights[i] ?? 0) : 0), 0) / total
        }
        const [upper, lower] = [facilityOf((_, tail) => [0, tail], 'a'), facilityOf((n, tail) => [n - tail, n], 'a')]
        near(figures.discriminationIndex?.value, upper === null || lower === null ? null : upper - lower)
        for (const { optionId, count, stronger, weaker } of figures.options) {
          expect(count).toBe(own.filter(({ option }) => option === optionId).length)
          near(stronger?.share, facilityOf((n) => [0, n / 2], optionId))
          near(weaker?.share, facilityOf((n) => [n / 2, n], optionId))
        }
      }
    }), { numRuns: 40 })
    expect(compared.pointBiserial).toBeGreaterThan(100)
    expect(compared.discriminationIndex).toBeGreaterThan(100)
  })

  it('are those of before when answers were added and taken back, and of nobody when all were', () => {
    fc.assert(fc.property(classReviews, fc.nat(30), (reviews, cut) => {
      const byLearner = new Map([...groupBy(reviews, ({ learnerId }) => learnerId)].map(([id, own]) => [id, firstExposures(own, INVALIDATED)]))
      const answers = observeAnswers(byLearner, PRACTICE_NEEDS_OTHERS)
      const some = answers.slice(0, cut).reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer), NO_ANSWERS)
      const all = answers.slice(cut).reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer), some)
      const back = answers.slice(cut).reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer, -1), all)
      const [before, after] = [questionFigures(some, OPTIONS), questionFigures(back, OPTIONS)]
      expect({ n: after.n, facility: after.facility, ms: after.medianDurationMs }).toEqual({ n: before.n, facility: before.facility, ms: before.medianDurationMs })
      near(after.pointBiserial?.value, before.pointBiserial?.value ?? null)
      near(after.discriminationIndex?.value, before.discriminationIndex?.value ?? null)
      expect(Object.keys(back.options).sort()).toEqual(Object.keys(some.options).sort())
      expect(answers.slice(0, cut).reduce<QuestionRollup>((sum, answer) => addToRollup(sum, answer, -1), back)).toEqual(NO_ANSWERS)
    }), { numRuns: 40 })
  })
})
