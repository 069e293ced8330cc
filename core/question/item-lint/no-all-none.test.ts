import { describe, expect, it } from 'vitest'
import { makeContent, makeOption, makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { noAllNone } from './no-all-none'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => noAllNone(makeQuestion(change), context)

describe('NO_ALL_NONE', () => {
  it.each<[string, Partial<Question>]>([
    ['three answers', {}],
    ['“all ships” is an answer', { options: [makeOption('a', 'All ships')] }],
    ['“both sides” is an answer', { options: [makeOption('a', 'Both sides')] }],
    ['“none” as a number', { options: [makeOption('a', 'None')] }],
  ])('passes: %s', (_name, change) => {
    expect(check(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['all of the above', { options: [makeOption('a', 'All of the above')] }],
    ['none of these', { options: [makeOption('a', 'None of these')] }],
    ['both of them', { options: [makeOption('a', 'Both of them')] }],
    ['neither of the above', { options: [makeOption('a', 'Neither of the above')] }],
    ['A and B', { options: [makeOption('a', 'A and B')] }],
    ['cannot be known', { options: [makeOption('a', 'Cannot be known')] }],
  ])('finds: %s', (_name, change) => {
    expect(check(change)).toContainEqual(expect.objectContaining({ code: 'NO_ALL_NONE', severity: 'error' }))
  })
})
