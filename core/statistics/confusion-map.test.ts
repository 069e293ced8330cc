import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConfusableAnswer, confusionMap } from './confusion-map'
import type { OptionReferents, Referent } from './option-referents'

const person = (id: string): Referent => ({ type: 'term', id })
const REFERENTS = new Map<string, OptionReferents>([
  ['who-1 r1', new Map([['b', { from: person('kim'), to: person('moon') }], ['c', { from: person('kim'), to: person('putin') }]])],
  ['who-2 r1', new Map([['a', { from: person('kim'), to: person('moon') }]])],
  ['twice r1', new Map([['b', { from: person('kim'), to: person('moon') }], ['c', { from: person('kim'), to: person('moon') }]])],
  ['who-3 r1', new Map([['a', { from: person('moon'), to: person('kim') }]])],
])
const answer = (learnerId: string, questionId: string, optionId: string | null, questionRevision = 'r1'): ConfusableAnswer => (
  { learnerId, questionId, questionRevision, keyPointId: `point-of-${questionId}`, chosenOptionIds: optionId === null ? [] : [optionId] })

const ANSWERS = [
  answer('l1', 'who-1', 'b'), answer('l2', 'who-1', 'b'), answer('l3', 'who-1', 'c'), answer('l4', 'who-1', 'key'), answer('l5', 'who-1', null),
  answer('l1', 'who-2', 'a'), answer('l2', 'who-2', 'key'), answer('l1', 'who-3', 'a'), answer('l2', 'who-3', 'a'),
]

describe('confusionMap', () => {
  it('counts what was taken for what over all questions, with learners, share of the answers in which it could be, and where', () => {
    expect(confusionMap(ANSWERS, REFERENTS)).toEqual([
      { from: person('kim'), to: person('moon'), count: 3, learners: 2, exposures: 7, share: 3 / 7, keyPointIds: ['point-of-who-1', 'point-of-who-2'] },
      { from: person('moon'), to: person('kim'), count: 2, learners: 2, exposures: 2, share: 1, keyPointIds: ['point-of-who-3'] },
    ])
  })
  it('shows what a single learner confused only when asked to, and never what nobody did', () => {
    expect(confusionMap(ANSWERS, REFERENTS, 1).map(({ to, learners }) => [to.id, learners])).toEqual([['moon', 2], ['kim', 2], ['putin', 1]])
    expect(confusionMap([answer('l1', 'who-1', 'key')], REFERENTS, 0)).toEqual([])
  })
  it('does not depend on the order of the answers', () => {
    fc.assert(fc.property(fc.shuffledSubarray(ANSWERS, { minLength: ANSWERS.length }), (shuffled) => {
      expect(confusionMap(shuffled, REFERENTS, 1)).toEqual(confusionMap(ANSWERS, REFERENTS, 1))
    }))
  })
  it('has a thing on offer once where two options of a question stand for it', () => {
    expect(confusionMap([answer('l1', 'twice', 'b'), answer('l2', 'twice', 'c'), answer('l3', 'twice', 'key')], REFERENTS)).toMatchObject([{ count: 2, exposures: 3 }])
  })
  it('passes over other revisions', () => {
    expect(confusionMap([answer('l1', 'who-1', 'b', 'r2'), answer('l2', 'who-1', 'b', 'r2')], REFERENTS)).toEqual([])
  })
})
