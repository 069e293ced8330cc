import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CountedMark, type GradeRule, type Mark, countedShare, markOf } from './mark'
import { meanMark } from './mean-mark'

const done = (earned: number, possible: number): CountedMark => ({ type: 'done', share: earned / possible, earned, possible, isLate: false })

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyCounted: fc.Arbitrary<CountedMark> = fc.oneof(
  fc.constantFrom<CountedMark>({ type: 'not-assigned' }, { type: 'not-begun' }, { type: 'missing' }, { type: 'nothing-counts' }),
  fc.option(share).map((so): CountedMark => ({ type: 'under-way', share: so })),
  fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }), fc.boolean()).map(([earned, possible, isLate]): CountedMark => ({
    type: 'done', share: Math.min(earned, possible) / possible, earned: Math.min(earned, possible), possible, isLate,
  })),
)
const anyGrade: fc.Arbitrary<GradeRule | null> = fc.constantFrom<GradeRule | null>(
  null, { override: null, isExcused: false }, { override: null, isExcused: true }, { override: 0, isExcused: false }, { override: 0.85, isExcused: false },
)
const anyMark: fc.Arbitrary<Mark> = fc.tuple(anyCounted, anyGrade).map(([counted, grade]) => markOf(counted, grade))

describe('markOf', () => {
  it('puts a set share in the place of whatever was counted, and keeps what it took the place of', () => {
    expect(markOf(done(3, 4), { override: 0, isExcused: false })).toEqual({ type: 'set', share: 0, counted: done(3, 4) })
    expect(markOf({ type: 'missing' }, { override: 1, isExcused: false })).toEqual({ type: 'set', share: 1, counted: { type: 'missing' } })
  })

  it('counts an excused piece of work nowhere', () => {
    const mark = markOf(done(0, 4), { override: null, isExcused: true })
    expect(mark.type).toBe('excused')
    expect(countedShare(mark)).toBeNull()
  })

  it('gives back exactly what was counted when all is taken back', () => {
    fc.assert(fc.property(anyCounted, (counted) => {
      expect(markOf(counted, { override: null, isExcused: false })).toEqual(counted)
      expect(markOf(counted, null)).toEqual(counted)
    }))
  })

  it('says nothing of work that is not theirs to do', () => {
    fc.assert(fc.property(anyGrade, (grade) => {
      expect(markOf({ type: 'not-assigned' }, grade)).toEqual({ type: 'not-assigned' })
    }))
  })
})

describe('meanMark', () => {
  it('is the mean of the shares, not of the points', () => {
    expect(meanMark([done(1, 2), done(10, 10)])).toEqual({ share: 0.75, counted: 2, missing: 0 })
  })

  it('leaves out what is missing, under way, excused or without points, and says how much is missing', () => {
    const marks: Mark[] = [
      done(3, 4), { type: 'missing' }, { type: 'missing' }, { type: 'under-way', share: 0.1 }, { type: 'nothing-counts' }, { type: 'not-begun' },
      markOf(done(0, 4), { override: null, isExcused: true }), markOf({ type: 'missing' }, { override: 0.25, isExcused: false }),
    ]
    expect(meanMark(marks)).toEqual({ share: 0.5, counted: 2, missing: 2 })
  })

  it('is null, not nought, where nothing counts', () => {
    expect(meanMark([])).toEqual({ share: null, counted: 0, missing: 0 })
    expect(meanMark([{ type: 'missing' }])).toEqual({ share: null, counted: 0, missing: 1 })
  })

  it('lies between the least and the greatest share, whatever their order', () => {
    fc.assert(fc.property(fc.array(anyMark, { maxLength: 30 }), (marks) => {
      const { share: mean, counted, missing } = meanMark(marks)
      const shares = marks.map(countedShare).filter((each) => each !== null)
      expect(counted).toBe(shares.length)
      expect(missing).toBe(marks.filter(({ type }) => type === 'missing').length)
      expect(mean === null).toBe(shares.length === 0)
      if (mean === null) return
      expect(mean).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12)
      expect(mean).toBeLessThanOrEqual(Math.max(...shares) + 1e-12)
      expect(meanMark(marks.toReversed()).share).toBeCloseTo(mean, 12)
    }))
  })

  it('moves by the change of one share over their number', () => {
    fc.assert(fc.property(fc.array(anyMark, { maxLength: 10 }), share, share, (marks, before, after) => {
      const set = (to: number): Mark => ({ type: 'set', share: to, counted: { type: 'missing' } })
      const [one, other] = [meanMark([...marks, set(before)]), meanMark([...marks, set(after)])]
      expect((other.share ?? 0) - (one.share ?? 0)).toBeCloseTo((after - before) / one.counted, 10)
    }))
  })
})
