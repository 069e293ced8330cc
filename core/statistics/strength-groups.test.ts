import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STRENGTH_GROUPS, strengthGroups } from './strength-groups'

describe('strengthGroups', () => {
  it('takes 27 % of the learners, rounded, from each end', () => {
    const groups = strengthGroups(new Map(Array.from({ length: 10 }, (_, i) => [`l${i}`, i / 10])))
    const namesOf = (group: (typeof STRENGTH_GROUPS)[number]) => [...groups].filter(([, shares]) => shares[group] === 1).map(([id]) => id)
    expect(STRENGTH_GROUPS.map(namesOf)).toEqual([['l9', 'l8', 'l7'], ['l6', 'l5'], ['l4', 'l3'], ['l2', 'l1', 'l0']])
  })
  it('lets equally strong learners share their places, whatever their order', () => {
    // Four learners: one upper, one lower. The first two are equal, so each is half of the upper one.
    const groups = strengthGroups(new Map([['a', 0.8], ['b', 0.8], ['c', 0.5], ['d', 0.1]]))
    expect(groups.get('a')).toEqual({ upper: 0.5, 'upper-middle': 0.5, 'lower-middle': 0, lower: 0 })
    expect(groups.get('b')).toEqual(groups.get('a'))
    expect(groups.get('d')).toEqual({ upper: 0, 'upper-middle': 0, 'lower-middle': 0, lower: 1 })
  })
  it('fills every group with as many as it has places, and each learner once', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 60 }), (strengths) => {
      const groups = [...strengthGroups(new Map(strengths.map((strength, i) => [`l${i}`, strength / 6]))).values()]
      const n = strengths.length
      const tail = Math.max(1, Math.round(0.27 * n))
      const places = { upper: tail, 'upper-middle': n / 2 - tail, 'lower-middle': n / 2 - tail, lower: tail }
      for (const group of STRENGTH_GROUPS) expect(groups.reduce((sum, shares) => sum + shares[group], 0)).toBeCloseTo(places[group], 9)
      for (const shares of groups) expect(STRENGTH_GROUPS.reduce((sum, group) => sum + shares[group], 0)).toBeCloseTo(1, 9)
    }))
  })
  it('makes no groups of fewer than two', () => {
    expect(strengthGroups(new Map([['a', 1]])).size).toBe(0)
  })
})
