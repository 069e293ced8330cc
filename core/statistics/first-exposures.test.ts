import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RIGHT, WRONG, answerReview } from '../../test/factories/answer-review'
import { revisionName } from '../question/revision-name'
import type { AnswerReview } from '../review/review'
import { firstExposures } from './first-exposures'
import type { ExposureReview } from './first-meetings'

const at = (minute: number) => Date.parse('2026-03-02T09:00:00Z') + minute * 60_000
const answer = (minute: number, values: Partial<AnswerReview> & { answeredAsGuest?: boolean } = {}) => (
  { answeredAsGuest: false, ...answerReview({ correctedAt: at(minute), ...values }) })
const undo = (target: AnswerReview, minute: number): ExposureReview => ({
  ...answerReview({ correctedAt: at(minute) }), type: 'undo', keyPointId: target.keyPointId, targetReviewId: target.id, answeredAsGuest: false,
})
const idsOf = (reviews: readonly ExposureReview[], invalidated: string[] = []) => firstExposures(reviews, new Set(invalidated)).map(({ reviewId }) => reviewId)

describe('firstExposures', () => {
  it('takes the first answer to each key point, by whichever question, in any order of arrival', () => {
    const reviews = [answer(1, { questionId: 'kp.cloze.a' }), answer(2, { questionId: 'kp.cloze.b' }), answer(3, { keyPointId: 'other' }), answer(4, { keyPointId: 'other' })]
    const expected = [reviews[0]?.id, reviews[2]?.id]
    fc.assert(fc.property(fc.shuffledSubarray(reviews, { minLength: 4 }), (some) => {
      expect(idsOf(some)).toEqual(expected)
    }))
  })
  it('says what was chosen, none for “I don’t know”, null where nothing is chosen', () => {
    const chosen = (response: AnswerReview['response']) => firstExposures([answer(1, { response, score: WRONG })], new Set())[0]?.chosenOptionIds
    expect(chosen({ type: 'option', optionId: 'b' })).toEqual(['b'])
    expect(chosen({ type: 'options', optionIds: [] })).toEqual([])
    expect(chosen({ type: 'typed', text: 'China' })).toBeNull()
  })
  it('leaves an answer out that was taken back, and the next is no first one any more', () => {
    const first = answer(1, { score: WRONG })
    expect(idsOf([undo(first, 2), first, answer(3)])).toEqual([])
  })
  it('leaves hinted answers and those of a guest out, and what came after them on the key point', () => {
    expect(idsOf([answer(1, { hinted: true }), answer(2)])).toEqual([])
    expect(idsOf([answer(1, { answeredAsGuest: true }), answer(2)])).toEqual([])
  })
  it('passes over what is unscorable or invalidated: the next answer is the first', () => {
    const next = answer(2, { score: RIGHT })
    expect(idsOf([answer(1, { score: { type: 'unscorable', reason: 'unknown-option' } }), next])).toEqual([next.id])
    const wrongKey = answer(1, { questionId: 'kp.cloze.bad' })
    expect(idsOf([wrongKey, next], [revisionName({ questionId: 'kp.cloze.bad', revision: wrongKey.questionRevision })])).toEqual([next.id])
  })
})
