import { describe, expect, it } from 'vitest'
import { answerReview } from '../../test/factories/answer-review'
import { type Receipt, type SyncChange, mergeReceipts, receiptOf } from './receipt'

const there = (keyPointId: string, deviceId = 'phone') => answerReview({ keyPointId, deviceId })
const change = (values: Partial<SyncChange>): SyncChange => ({
  before: new Map(), after: new Map(), unknown: [], withdrawn: [], ownDeviceId: 'here', wordsOf: (id) => `What of ${id}?`, ...values,
})
const receipt = (values: Partial<Receipt>): Receipt => ({ answers: 0, deviceIds: [], moved: [], withdrawn: 0, ...values })

describe('receiptOf', () => {
  it('says how many answers came from how many other devices, and what comes on another day for it', () => {
    const days = { before: new Map([['a', '2026-03-10'], ['b', '2026-03-10'], ['c', '2026-03-10']]), after: new Map([['a', '2026-03-08'], ['b', '2026-03-10'], ['c', '2026-03-20'], ['new', '2026-03-12']]) }
    expect(receiptOf(change({ ...days, unknown: [there('a'), there('a', 'tablet'), there('b'), there('c'), there('new')] }))).toEqual({
      answers: 5, deviceIds: ['phone', 'tablet'], withdrawn: 0,
      moved: [{ keyPointId: 'a', words: 'What of a?', from: '2026-03-10', to: '2026-03-08' }, { keyPointId: 'c', words: 'What of c?', from: '2026-03-10', to: '2026-03-20' }],
    })
  })

  it('does not tell what this device did, nor what moved for another reason', () => {
    const days = { before: new Map([['a', '2026-03-10'], ['b', '2026-03-10']]), after: new Map([['a', '2026-03-08'], ['b', '2026-03-12']]) }
    expect(receiptOf(change({ ...days, unknown: [there('a', 'here')] }))).toBeNull()
  })

  it('tells of answers that count no longer, and of what moved with them', () => {
    const days = { before: new Map([['a', '2026-03-10']]), after: new Map([['a', '2026-03-08']]) }
    expect(receiptOf(change({ ...days, withdrawn: [there('a', 'here')] }))).toMatchObject({ answers: 0, withdrawn: 1, moved: [{ keyPointId: 'a' }] })
  })
})

describe('mergeReceipts', () => {
  const moved = (keyPointId: string, from: string, to: string) => ({ keyPointId, words: null, from, to })

  it('adds up what was not seen yet, each key point from where it was first to where it is now', () => {
    const first = receipt({ answers: 2, deviceIds: ['phone'], moved: [moved('a', '2026-03-10', '2026-03-08'), moved('b', '2026-03-10', '2026-03-12')] })
    const second = receipt({ answers: 1, deviceIds: ['phone', 'tablet'], withdrawn: 1, moved: [moved('a', '2026-03-08', '2026-03-15'), moved('c', '2026-03-10', '2026-03-11')] })
    expect(mergeReceipts(first, second)).toEqual({
      answers: 3, deviceIds: ['phone', 'tablet'], withdrawn: 1,
      moved: [moved('a', '2026-03-10', '2026-03-15'), moved('b', '2026-03-10', '2026-03-12'), moved('c', '2026-03-10', '2026-03-11')],
    })
  })

  it('is nothing when all came back to where it was', () => {
    expect(mergeReceipts(receipt({ moved: [moved('a', '2026-03-10', '2026-03-08')] }), receipt({ moved: [moved('a', '2026-03-08', '2026-03-10')] }))).toBeNull()
  })
})
