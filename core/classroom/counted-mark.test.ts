import { describe, expect, it } from 'vitest'
import { countedMark } from './counted-mark'

const none = { share: null, earned: null, possible: null }
const some = { share: 0.75, earned: 3, possible: 4 }
const done = { type: 'done', ...some, isLate: false }

describe('countedMark', () => {
  it.each([
    ['quiz', { ...none, state: 'not-started' }, { type: 'not-begun' }],
    ['quiz', { ...none, state: 'missing' }, { type: 'missing' }],
    ['quiz', { ...none, state: 'under-way' }, { type: 'under-way', share: null }],
    ['quiz', { ...some, state: 'under-way' }, done],
    ['quiz', { ...some, state: 'finished' }, done],
    ['quiz', { share: null, earned: 0, possible: 0, state: 'finished' }, { type: 'nothing-counts' }],
    ['study', { share: 0, earned: 0, possible: 4, state: 'not-started' }, { type: 'not-begun' }],
    ['study', { share: 0, earned: 0, possible: 4, state: 'missing' }, { type: 'missing' }],
    ['study', { ...some, state: 'under-way' }, { type: 'under-way', share: 0.75 }],
    ['study', { ...some, state: 'finished' }, done],
    ['study', { share: null, earned: 0, possible: 0, state: 'finished' }, { type: 'nothing-counts' }],
  ] as const)('of %s with %j is %j', (kind, result, mark) => {
    expect(countedMark(kind, result, false)).toEqual(mark)
  })

  it('says that it was late of what is done alone', () => {
    expect(countedMark('quiz', { ...some, state: 'finished' }, true)).toEqual({ ...done, isLate: true })
    expect(countedMark('quiz', { ...none, state: 'missing' }, true)).toEqual({ type: 'missing' })
  })
})
