import { describe, expect, it } from 'vitest'
import { makeQuestion } from '#test/content-factory'
import { nearTwins } from './near-twins'

const original = makeQuestion({ id: 'one' })

describe('nearTwins', () => {
  it('finds the earlier question with nearly the same stem, whatever its answer', () => {
    const twin = makeQuestion({ id: 'two', stem: 'In what city had the Harbour talks of 2015 been held?', answer: 'Kelm' })
    expect(nearTwins([original, twin])).toEqual([
      { questionId: 'two', twinId: 'one', stem: twin.stem, twinStem: original.stem, onSameKeyPoint: true },
    ])
  })

  it('says when the twins ask about different key points', () => {
    expect(nearTwins([original, makeQuestion({ id: 'two', keyPointId: 'other' })])).toEqual([expect.objectContaining({ onSameKeyPoint: false })])
  })

  it('leaves other kinds and other stems alone', () => {
    expect(nearTwins([
      original,
      makeQuestion({ id: 'cloze', kind: 'cloze' }),
      makeQuestion({ id: 'else', stem: 'Which country, in Anna Berg’s view, got its voice back?' }),
    ])).toEqual([])
  })
})
