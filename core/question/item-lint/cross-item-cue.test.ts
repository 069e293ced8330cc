import { describe, expect, it } from 'vitest'
import { makeQuestion } from '#test/content-factory'
import type { Question } from '../question'
import { crossItemCue } from './cross-item-cue'

const cloze = makeQuestion({
  id: 'cloze', kind: 'cloze', options: [], answer: 'Portsea', stem: 'The Harbour talks of 2015 on the strait were held in _____.',
})
const beside = (change: Partial<Question>) => crossItemCue([cloze, makeQuestion({ id: 'other', keyPointId: 'other', ...change })])

describe('CROSS_ITEM_CUE', () => {
  it.each<[string, Partial<Question>]>([
    ['a stem without the answer', { stem: 'Who opened the Harbour talks of 2015 on the strait?' }],
    ['the answer in another context', { stem: 'Which ferry leaves from Portsea for Sudland?' }],
    ['the same key point', { keyPointId: 'harbour-talks', stem: 'Who opened the Harbour talks of 2015 on the strait, held in Portsea?' }],
    ['a false statement', { kind: 'true-false', stem: 'The Harbour talks of 2015 on the strait were held in Portsea by day.', correction: 'By night.' }],
  ])('passes: %s', (_name, change) => {
    expect(beside(change)).toEqual([])
  })

  it.each<[string, Partial<Question>]>([
    ['a question that tells', { stem: 'Who opened the Harbour talks of 2015 on the strait, held in Portsea?' }],
    ['a true statement that tells', { kind: 'true-false', stem: 'The Harbour talks of 2015 on the strait were held in Portsea by day.' }],
    ['another cloze that tells', { kind: 'cloze', options: [], answer: 'Lee', stem: 'Talks of 2015 on the strait, the Harbour talks in Portsea, were opened by _____.' }],
    ['a whose-claim question that tells', { kind: 'who-claims-this', stem: 'Who claims that the Harbour talks of 2015 on the strait in Portsea failed?' }],
  ])('finds: %s', (_name, change) => {
    expect(beside(change)).toEqual([expect.objectContaining({ code: 'CROSS_ITEM_CUE', severity: 'warning', questionId: 'cloze' })])
  })
})
