import { describe, expect, it } from 'vitest'
import { RIGHT, WRONG } from '../../test/factories/answer-review'
import { type RatingInput, rateAnswer } from './rating-table'

const base: RatingInput = {
  score: RIGHT, certainty: 'fairly-sure', form: 'recall', hinted: false, durationMs: 8000, medianDurationMs: 10_000, afterUndo: false,
}
const rate = (values: Partial<RatingInput>) => rateAnswer({ ...base, ...values })

describe('rating table version 1', () => {
  it.each([
    ['wrong is again however sure', { score: WRONG, certainty: 'sure' }, 'again'],
    ['wrong and unsure is again', { score: WRONG, certainty: 'unsure' }, 'again'],
    ['right but unsure on recognition is not rated', { certainty: 'unsure', form: 'recognition' }, null],
    ['right but unsure on recall is hard', { certainty: 'unsure' }, 'hard'],
    ['right is good', {}, 'good'],
    ['right and sure at an ordinary pace is good', { certainty: 'sure' }, 'good'],
    ['right, sure and quick is easy', { certainty: 'sure', durationMs: 6000 }, 'easy'],
    ['right, sure and just not quick is good', { certainty: 'sure', durationMs: 6001 }, 'good'],
    ['quick without a median of one’s own is good', { certainty: 'sure', durationMs: 1, medianDurationMs: null }, 'good'],
    ['quick but only fairly sure is good', { durationMs: 1 }, 'good'],
    ['a hint caps at hard', { certainty: 'sure', durationMs: 1, hinted: true }, 'hard'],
    ['a hint does not save a wrong answer', { score: WRONG, hinted: true }, 'again'],
    ['the answer after an undo caps at hard', { certainty: 'sure', afterUndo: true }, 'hard'],
    ['what cannot be scored is not rated', { score: { type: 'unscorable', reason: 'unknown-option' } }, null],
  ] satisfies [string, Partial<RatingInput>, ReturnType<typeof rateAnswer>][])('%s', (_, values, expected) => {
    expect(rate(values)).toBe(expected)
  })
})
