import { describe, expect, it } from 'vitest'
import { makeContent, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { readingLevel } from './reading-level'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => readingLevel(makeQuestion(change), context)

const wordsOf = (count: number) => `Word${' word'.repeat(count - 1)}.`

describe('READING_LEVEL', () => {
  it.each<[string, Partial<Question>]>([
    ['a short question', {}],
    ['forty words in a sentence', { stem: wordsOf(40) }],
    ['two sentences of twenty', { stem: `${wordsOf(20)} ${wordsOf(20)}` }],
    ['fifty words in all', { stem: `${wordsOf(25)} ${wordsOf(25)}` }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['forty-one words in a sentence', { stem: wordsOf(41) }],
    ['a hundred words', { stem: wordsOf(100) }],
    ['fifty-one words in all', { stem: `${wordsOf(26)} ${wordsOf(25)}` }],
    ['a long second sentence', { stem: `${wordsOf(3)} ${wordsOf(45)}` }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'READING_LEVEL', severity: 'warning' }))
  })
})
