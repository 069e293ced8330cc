import { describe, expect, it } from 'vitest'
import type { OptionFigures } from './distractor-table'
import { wilsonInterval } from './observed-rate'
import type { QuestionFigures } from './question-figures'
import { deservesLook, leadingFlag, questionFlags } from './question-flags'

/** Figures of a question with the key a; by option the answers of the stronger and of the weaker half. */
function figuresOf(byOption: Record<string, readonly [number, number]>, rest: Partial<QuestionFigures> = {}): QuestionFigures {
  const rows = Object.entries(byOption)
  const halves = [0, 1].map((half) => rows.reduce((sum, [, counts]) => sum + (counts[half] ?? 0), 0))
  const [strong = 0, weak = 0] = halves
  const n = strong + weak
  const options = rows.map(([optionId, [s, w]]): OptionFigures => ({
    optionId, isKey: optionId === 'a', count: s + w, share: (s + w) / n, stronger: { share: s / strong, n: strong }, weaker: { share: w / weak, n: weak },
    standing: optionId === 'a' ? 'key' : (s + w) / n < 0.05 ? 'dead' : 'functioning',
  }))
  const right = options[0]?.count ?? 0
  return { n, facility: { value: right / n, ...wilsonInterval(right, n), n }, pointBiserial: null, discriminationIndex: null, options, medianDurationMs: null, ...rest }
}
const codesOf = (figures: QuestionFigures) => questionFlags(figures).map(({ code, evidence, optionId }) => [code, evidence, optionId])
const correlation = (value: number, low: number, high: number) => ({ pointBiserial: { value, interval: { low, high }, n: 40 } })

describe('questionFlags', () => {
  it('finds nothing wrong with a sound question', () => {
    expect(codesOf(figuresOf({ a: [18, 12], b: [1, 5], c: [1, 3] }, correlation(0.4, 0.1, 0.63)))).toEqual([])
  })
  it('says nothing under 20 answers', () => {
    expect(codesOf(figuresOf({ a: [0, 0], b: [10, 9] }, correlation(-0.9, -0.95, -0.8)))).toEqual([])
  })
  it('takes the key for wrong where the stronger half rather chose a distractor', () => {
    expect(codesOf(figuresOf({ a: [3, 11], b: [16, 5], c: [1, 4] }))).toContainEqual(['key-probably-wrong', 'strong', 'b'])
    expect(codesOf(figuresOf({ a: [9, 11], b: [10, 5], c: [1, 4] }))).toEqual([['key-probably-wrong', 'weak', 'b']])
    expect(codesOf(figuresOf({ a: [10, 11], b: [10, 5], c: [1, 4] }))).toEqual([])
  })
  it('flags a negative correlation, surely where the whole interval is negative', () => {
    expect(codesOf(figuresOf({ a: [15, 15], b: [5, 5] }, correlation(-0.1, -0.4, 0.2)))).toEqual([['negative-discrimination', 'weak', null]])
    expect(codesOf(figuresOf({ a: [15, 15], b: [5, 5] }, correlation(-0.5, -0.7, -0.2)))).toEqual([['negative-discrimination', 'strong', null]])
    // Of 40 only nine were wrong: two or three of them decide it.
    expect(codesOf(figuresOf({ a: [15, 16], b: [5, 4] }, correlation(-0.5, -0.7, -0.2)))).toEqual([['negative-discrimination', 'weak', null]])
  })
  it('flags what nearly all or hardly any get right, surely once there are answers enough', () => {
    expect(codesOf(figuresOf({ a: [10, 10], b: [0, 0] }))).toEqual([['too-easy', 'weak', null], ['dead-distractor', 'weak', 'b']])
    expect(codesOf(figuresOf({ a: [60, 58], b: [0, 2] }))).toEqual([['too-easy', 'strong', null], ['dead-distractor', 'strong', 'b']])
    const typed = { ...figuresOf({ a: [3, 1], b: [17, 19] }), options: [] }
    expect(codesOf(typed)).toEqual([['too-hard', 'strong', null]])
    expect(codesOf({ ...typed, facility: { value: 0.2, low: 0.09, high: 0.35, n: 30 } })).toEqual([['too-hard', 'weak', null]])
  })
  it('flags guessing where the share right is about one in the number of options', () => {
    expect(codesOf(figuresOf({ a: [5, 2], b: [3, 4], c: [2, 4] }))).toEqual([['guessing-level', 'weak', null]]) // 0.35 of three
    expect(codesOf(figuresOf({ a: [20, 8], b: [12, 16], c: [8, 16] }))).toEqual([['guessing-level', 'strong', null]])
    expect(codesOf(figuresOf({ a: [12, 6], b: [5, 7], c: [3, 7] }))).toEqual([]) // 0.45: one in six knew it
  })
  it('says that nobody got it right, which guessing would not bring about, with the wrong option that they share', () => {
    expect(codesOf(figuresOf({ a: [0, 0], b: [5, 5], c: [6, 5] }))).toContainEqual(['nobody-right', 'strong', null])
    expect(codesOf(figuresOf({ a: [0, 0], b: [9, 9], c: [1, 2] }))[0]).toEqual(['nobody-right', 'strong', 'b'])
    expect(codesOf(figuresOf({ a: [0, 0], b: [9, 9], c: [1, 2] })).map(([code]) => code)).not.toContain('too-hard')
  })
  it('tells a mistake that is shared from guessing', () => {
    expect(codesOf(figuresOf({ a: [3, 1], b: [7, 8], c: [1, 2] }))).toContainEqual(['shared-mistake', 'strong', 'b']) // 15 of 22, chance 7
    expect(codesOf(figuresOf({ a: [3, 1], b: [7, 8], c: [1, 2] })).map(([code]) => code)).not.toContain('guessing-level')
    expect(codesOf(figuresOf({ a: [4, 3], b: [4, 4], c: [3, 4] })).map(([code]) => code)).toContain('guessing-level')
  })
  it('is not sure of a wrong key from fewer than ten who chose the other option', () => {
    expect(codesOf(figuresOf({ a: [0, 12], b: [9, 0], c: [1, 1] }))).toContainEqual(['key-probably-wrong', 'weak', 'b'])
    expect(codesOf(figuresOf({ a: [0, 12], b: [9, 1], c: [1, 1] }))).toContainEqual(['key-probably-wrong', 'strong', 'b'])
  })
  it('names the message that says what to do', () => {
    expect(questionFlags(figuresOf({ a: [10, 10], b: [0, 0] }))[0]?.adviceKey).toBe('advice.too-easy')
  })
})

describe('deservesLook', () => {
  const looks = (figures: QuestionFigures) => deservesLook(questionFlags(figures))
  it('is for what is grave and hardly chance', () => {
    expect(looks(figuresOf({ a: [3, 11], b: [16, 5], c: [1, 4] }))).toBe(true)
    expect(looks(figuresOf({ a: [9, 11], b: [10, 5], c: [1, 4] }))).toBe(false)
    expect(looks(figuresOf({ a: [15, 15], b: [5, 5] }, correlation(-0.5, -0.7, -0.2)))).toBe(true)
    expect(looks(figuresOf({ a: [15, 15], b: [5, 5] }, correlation(-0.1, -0.4, 0.2)))).toBe(false)
  })
  it('is not for what is easy, or has a distractor that nobody takes', () => {
    const easy = figuresOf({ a: [40, 40], b: [0, 1], c: [0, 0] })
    expect(questionFlags(easy).map(({ code, evidence }) => [code, evidence])).toContainEqual(['too-easy', 'strong'])
    expect(looks(easy)).toBe(false)
  })
})

describe('leadingFlag', () => {
  it('is the gravest that chance hardly explains, else the gravest', () => {
    const [weak, strong] = [{ code: 'key-probably-wrong', adviceKey: 'advice.key-probably-wrong', evidence: 'weak', optionId: 'b' }, { code: 'too-hard', adviceKey: 'advice.too-hard', evidence: 'strong', optionId: null }] as const
    expect(leadingFlag([weak, strong])).toBe(strong)
    expect(leadingFlag([weak])).toBe(weak)
    expect(leadingFlag([])).toBeNull()
  })
})
