import { describe, expect, it } from 'vitest'
import { makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { nearDuplicate } from './near-duplicate'

const original = makeQuestion({ id: 'one' })
const twin = (change: Partial<Question>) => nearDuplicate([original, makeQuestion({ id: 'two', ...change })])

describe('NEAR_DUPLICATE', () => {
  it.each<[string, Partial<Question>]>([
    ['another answer', { answer: 'Kelm' }],
    ['another kind', { kind: 'cloze' }],
    ['another question with the same answer', { stem: 'Which harbour does the ferry line to Sudland leave from?' }],
    ['another occasion', { stem: 'In which city were the fishing negotiations of 1998 opened?' }],
  ])('passes: %s', (_name, change) => {
    expect(twin(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['the same', {}],
    ['other punctuation', { stem: 'In which city were the “Harbour” talks of 2015 held' }],
    ['another order of words', { stem: 'Held in 2015, the Harbour talks took place in which city?'.replace('took place ', '') }],
    ['other function words', { stem: 'In what city had the Harbour talks in 2015 been held?' }],
    ['under another key point', { keyPointId: 'twin-place' }],
  ])('finds: %s', (_name, change) => {
    expect(twin(change)).toEqual([expect.objectContaining({ code: 'NEAR_DUPLICATE', severity: 'error', questionId: 'two' })])
  })
})
