import { describe, expect, it } from 'vitest'
import { makeContent, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { noNegativeStem } from './no-negative-stem'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => noNegativeStem(makeQuestion(change), context)

describe('NO_NEGATIVE_STEM', () => {
  it.each<[string, Partial<Question>]>([
    ['a plain question', {}],
    ['a negative fact asked for straight', { stem: 'Which quarrel, says Anna Berg, was left off the table?' }],
    ['“nothing but” in a statement', { kind: 'true-false', stem: 'Viktor Ostrov said that Lee wanted nothing but a guarantee.' }],
    ['a statement with one negation', { kind: 'true-false', stem: 'The fishing quarrel was not discussed.' }],
    ['a cloze of a negative claim', { kind: 'cloze', options: [], stem: 'No ship was to pay a _____, and none did.' }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['which is not', { stem: 'Which of these cities was not the place of the talks?' }],
    ['NOT', { stem: 'Where were the talks NOT held?' }],
    ['except', { stem: 'All of these are harbours except which?' }],
    ['least likely', { stem: 'Which outcome did Berg think least likely?' }],
    ['isn’t', { stem: 'Which city isn’t named by Berg?' }],
    ['a statement with two negations', { kind: 'true-false', stem: 'The quarrel was not discussed, and never would be.' }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'NO_NEGATIVE_STEM', severity: 'error' }))
  })
})
