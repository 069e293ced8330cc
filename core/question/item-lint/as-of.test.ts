import { describe, expect, it } from 'vitest'
import { makeContent, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { asOf } from './as-of'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => asOf(makeQuestion(change), context)

const position = { keyPointId: 'open-strait', id: 'open-strait.single-choice.to' }

describe('AS_OF', () => {
  it.each<[string, Partial<Question>]>([
    ['a past event', {}],
    ['a position with its year', { ...position, stem: 'To whom, in Norland’s position of 2015, must the strait stay open?' }],
    ['a position at the time', { ...position, stem: 'To whom, in Norland’s position at the time, must the strait stay open?' }],
    ['a prediction after the talks', { keyPointId: 'second-round', stem: 'Within what time after the Harbour talks would a second round follow?' }],
    ['“still” with a year', { stem: 'Which city still held the talks in 2015?' }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['a position without time', { ...position, stem: 'To whom, in Norland’s position, must the strait stay open?' }],
    ['a prediction without time', { keyPointId: 'second-round', stem: 'When does Anna Berg expect a second round?' }],
    ['now', { stem: 'In which city are the talks now held?' }],
    ['permanent', { stem: 'What is Norland’s permanent demand?' }],
    ['so far', { stem: 'What has been agreed so far?' }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'AS_OF', severity: 'error' }))
  })
})
