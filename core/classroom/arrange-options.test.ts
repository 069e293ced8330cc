import { describe, expect, it } from 'vitest'
import { QUESTION_KINDS } from '../question/question'
import { arrangeOptions } from './arrange-options'

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Option ${id}` }))
const seeds = Array.from({ length: 60 }, (_, at) => `attempt ${at}.0`)
const ordersOf = (kind: (typeof QUESTION_KINDS)[number]) => new Set(seeds.map((seed) => arrangeOptions({ kind, options }, seed).options.map(({ id }) => id).join('')))

describe('arrangeOptions', () => {
  it('shuffles what may stand in any order: choices, sides to match', () => {
    const free = QUESTION_KINDS.filter((kind) => ordersOf(kind).size > 1)
    expect(free.toSorted()).toEqual(['match', 'multiple-choice', 'single-choice', 'which-sentence-proves-it', 'who-claims-this'])
  })
  it('leaves what has an order of its own as it was written', () => {
    for (const kind of ['true-false', 'order', 'agree-or-differ', 'fact-quote-or-inference'] as const) expect([...ordersOf(kind)]).toEqual(['abcd'])
  })
  it('gives one attempt one order, with every option as it was, and changes nothing else', () => {
    for (const seed of seeds) {
      const question = { kind: 'single-choice' as const, options, stem: 'Which?' }
      const arranged = arrangeOptions(question, seed)
      expect(arranged).toEqual(arrangeOptions(question, seed))
      expect(arranged.options.toSorted((one, other) => one.id.localeCompare(other.id))).toEqual(options)
      expect(arranged.stem).toBe('Which?')
    }
    expect(options.map(({ id }) => id).join('')).toBe('abcd')
  })
})
