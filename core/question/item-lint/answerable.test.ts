import { describe, expect, it } from 'vitest'
import { makeContent, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { answerable } from './answerable'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => answerable(makeQuestion(change), context)

const blank = { kind: 'cloze' as const, options: [], answer: 'Portsea', acceptedAnswers: ['항구시'] }

describe('ANSWERABLE', () => {
  it.each<[string, Partial<Question>]>([
    ['a question', {}],
    ['one blank in its context', { ...blank, stem: 'The Harbour talks of 2015, on the dispute about the strait, were held in _____.' }],
    ['a statement to judge', { kind: 'true-false', stem: 'The Harbour talks were held in Portsea.' }],
    ['a quoted phrase of four words', { ...blank, answer: 'want of a guarantee', stem: 'The ferry line between Norland and Sudland failed, Berg writes, for _____.' }],
    ['a word that only contains the answer', { ...blank, answer: 'Harb', stem: 'The Harbour talks gave Norland back its voice against _____.' }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['no blank', { ...blank, stem: 'The Harbour talks of 2015 on the strait were held in Kelm.' }],
    ['two blanks', { ...blank, stem: 'The Harbour talks of _____, on the strait dispute, were held in _____.' }],
    ['the answer in the stem', { ...blank, stem: 'The Portsea talks of 2015, on the dispute about the strait, were held in _____.' }],
    ['an accepted answer in the stem', { ...blank, stem: 'The 항구시 talks of 2015, on the dispute about the strait, were held in _____.' }],
    ['hardly any context', { ...blank, stem: 'Talks were held in _____.' }],
    ['too much to type', { ...blank, answer: 'the old town hall of Portsea', stem: 'The Harbour talks of 2015, on the dispute about the strait, were held in _____.' }],
    ['a function word left out', { ...blank, answer: 'of', stem: 'The Harbour talks _____ 2015, about the strait dispute, were held in Portsea.' }],
    ['no question', { stem: 'The Harbour talks of 2015 were held in this city.' }],
    ['the answer in the question', { stem: 'In which city, Portsea or Kelm, were the talks held?' }],
    ['a question to judge', { kind: 'true-false', stem: 'Were the talks held in Portsea?' }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'ANSWERABLE', severity: 'error' }))
  })
})
