import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeMatch, makeOption, makeOrder, makeQuestion, makeSeveral } from '#test/content-factory'
import { scorable } from './scorable'
import { scoreResponse } from './score-response'

const choice = scorable(makeQuestion())
const several = scorable(makeSeveral())
const matching = scorable(makeMatch())
const ordering = scorable(makeOrder())
const cloze = scorable(makeQuestion({ kind: 'cloze', options: [], answer: 'Portsea', acceptedAnswers: ['항구시'] }))

describe('scoreResponse', () => {
  it('scores the key 1 and a distractor 0', () => {
    expect(scoreResponse(choice, { type: 'option', optionId: 'b' })).toEqual({ type: 'scored', earned: 1, possible: 1 })
    expect(scoreResponse(choice, { type: 'option', optionId: 'a' })).toEqual({ type: 'scored', earned: 0, possible: 1 })
  })

  it('scores a typed answer against all that is accepted', () => {
    for (const text of ['portsea', '항구시', 'Portsae']) {
      expect(scoreResponse(cloze, { type: 'typed', text })).toEqual({ type: 'scored', earned: 1, possible: 1 })
    }
    expect(scoreResponse(cloze, { type: 'typed', text: 'Kelm' })).toEqual({ type: 'scored', earned: 0, possible: 1 })
  })

  it('takes nothing typed for “I don’t know”', () => {
    for (const text of ['', ' … ']) {
      expect(scoreResponse(cloze, { type: 'typed', text })).toEqual({ type: 'scored', earned: 0, possible: 1 })
    }
  })

  it.each([
    [choice, { type: 'option', optionId: 'z' }, 'unknown-option'],
    [choice, { type: 'option', optionId: '__proto__' }, 'unknown-option'],
    [choice, { type: 'typed', text: 'Portsea' }, 'wrong-response-type'],
    [cloze, { type: 'option', optionId: 'b' }, 'wrong-response-type'],
    [choice, { type: 'options', optionIds: ['b'] }, 'wrong-response-type'],
    [several, { type: 'option', optionId: 'a' }, 'wrong-response-type'],
    [several, { type: 'options', optionIds: ['a', 'z'] }, 'unknown-option'],
    [matching, { type: 'typed', text: 'Norland' }, 'wrong-response-type'],
    [matching, { type: 'matches', pairs: [{ promptId: '9', optionId: 'a' }] }, 'unknown-prompt'],
    [matching, { type: 'matches', pairs: [{ promptId: '1', optionId: 'z' }] }, 'unknown-option'],
    [ordering, { type: 'options', optionIds: ['c', 'a', 'b'] }, 'wrong-response-type'],
    [ordering, { type: 'order', optionIds: ['c', 'a', 'z'] }, 'unknown-option'],
  ] as const)('does not score what is no response to the question (%#)', (question, response, reason) => {
    expect(scoreResponse(scorable(question), response)).toEqual({ type: 'unscorable', reason })
  })

  it('scores several keys all or nothing, in any order', () => {
    const earned = (optionIds: string[]) => scoreResponse(several, { type: 'options', optionIds })
    expect(earned(['c', 'a'])).toEqual({ type: 'scored', earned: 1, possible: 1 })
    for (const wrong of [[], ['a'], ['a', 'a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
      expect(earned(wrong)).toEqual({ type: 'scored', earned: 0, possible: 1 })
    }
  })

  it('scores the rows of a match all or nothing, in any order', () => {
    const right = matching.prompts.map(({ id, optionId }) => ({ promptId: id, optionId }))
    const pairs = fc.array(fc.record({ promptId: fc.constantFrom('1', '2', '3'), optionId: fc.constantFrom('a', 'b', 'c', 'd') }), { maxLength: 4 })
    const named = (rows: readonly { promptId: string; optionId: string }[]) => rows.map(({ promptId, optionId }) => promptId + optionId).sort().join()
    fc.assert(fc.property(fc.oneof(pairs, fc.shuffledSubarray(right), fc.shuffledSubarray(right, { minLength: 3 })), (given) => {
      const earned = named(given) === named(right) ? 1 : 0
      expect(scoreResponse(matching, { type: 'matches', pairs: given })).toEqual({ type: 'scored', earned, possible: 1 })
    }))
  })

  it('scores an order right when every event is in its place', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), (optionIds) => {
      const earned = optionIds.join() === 'c,a,b' ? 1 : 0
      expect(scoreResponse(ordering, { type: 'order', optionIds })).toEqual({ type: 'scored', earned, possible: 1 })
    }))
    expect(scoreResponse(ordering, { type: 'order', optionIds: ['c', 'a', 'b'] })).toMatchObject({ earned: 1 })
  })

  it('scores the options of every choice kind by their key', () => {
    const statement = scorable(makeQuestion({ kind: 'true-false', options: [makeOption('true', 'True'), makeOption('false', 'False', true)], answer: 'False' }))
    expect(scoreResponse(statement, { type: 'option', optionId: 'false' })).toMatchObject({ earned: 1 })
    expect(scoreResponse(statement, { type: 'option', optionId: 'true' })).toMatchObject({ earned: 0 })
  })
})
