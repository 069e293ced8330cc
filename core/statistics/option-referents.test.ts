import { describe, expect, it } from 'vitest'
import { makeAsk, makeContent, makeKeyPoint, makeOption, makeQuestion } from '../../test/content-factory'
import { indexTerms } from '../key-point/term-index'
import { indexClaims } from './claim-index'
import { optionReferents } from './option-referents'

const terms = indexTerms(makeContent().terms)
const claim = (id: string, answer: string) => makeKeyPoint(id, `${answer}.`, { asks: [makeAsk('what', 'What?', answer)] })
const keyPoints = [claim('harbour-talks', 'peace'), claim('fish', 'a fishing quarrel'), claim('grain', 'dear grain'), claim('bread', 'dear grain')]
const referentsOf = (...options: ReturnType<typeof makeOption>[]) => [...optionReferents(makeQuestion({ options }), { claims: indexClaims(keyPoints), terms })]

describe('optionReferents', () => {
  it('takes two names of the term base for what they name, under any of their names', () => {
    expect(referentsOf(makeOption('a', 'Ostrov'), makeOption('b', 'Minister Lee', true))).toEqual([
      ['a', { from: { type: 'term', id: 'lee-haneul' }, to: { type: 'term', id: 'viktor-ostrov' } }],
    ])
  })
  it('takes another key point’s answer for its claim', () => {
    expect(referentsOf(makeOption('a', 'A fishing quarrel.'), makeOption('b', 'Peace', true))).toEqual([
      ['a', { from: { type: 'key-point', id: 'harbour-talks' }, to: { type: 'key-point', id: 'fish' } }],
    ])
  })
  it('takes an answer of the question’s own key point for no other claim', () => {
    const own = makeKeyPoint('harbour-talks', 'Both.', { asks: [makeAsk('what', 'What?', 'peace'), makeAsk('else', 'What else?', 'coal')] })
    const question = makeQuestion({ options: [makeOption('a', 'coal'), makeOption('b', 'Peace', true)] })
    expect([...optionReferents(question, { claims: indexClaims([own]), terms })]).toEqual([])
  })
  it('says nothing of what several key points answer, of what nobody does, or of another name of the key itself', () => {
    expect(referentsOf(makeOption('a', 'dear grain'), makeOption('b', 'Peace', true), makeOption('c', 'nothing of the kind'))).toEqual([])
    expect(referentsOf(makeOption('a', 'Lee'), makeOption('b', 'Lee Haneul', true))).toEqual([])
  })
})
