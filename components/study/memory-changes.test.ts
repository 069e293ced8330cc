import { describe, expect, it } from 'vitest'
import { memoryChanges } from './memory-changes'
import type { AnswerAccount } from './study-state'

const answer = (keyPointId: string, daysBefore: number | null, daysAfter: number | null): AnswerAccount => (
  { questionNumber: 1, keyPointId, about: `On ${keyPointId}`, right: true, dueAt: null, daysBefore, daysAfter }
)

describe('memoryChanges', () => {
  it('names what is kept longer, the firmest first, in whole days', () => {
    expect(memoryChanges([answer('a', null, 2.3), answer('b', 2.4, 10.6)])).toEqual([
      { keyPointId: 'b', about: 'On b', from: 2, to: 11 }, { keyPointId: 'a', about: 'On a', from: 0, to: 2 },
    ])
  })
  it('holds the last answer on a key point against how it stood before the first', () => {
    expect(memoryChanges([answer('a', 4, 1), answer('a', 1, 6)])).toEqual([{ keyPointId: 'a', about: 'On a', from: 4, to: 6 }])
    expect(memoryChanges([answer('a', 4, 6), answer('a', 6, 1)])).toEqual([])
  })
  it('leaves out what is unknown or changed by less than a day', () => {
    expect(memoryChanges([answer('a', 4, null), answer('b', 4.1, 4.4), answer('c', null, 0.3)])).toEqual([])
  })
})
