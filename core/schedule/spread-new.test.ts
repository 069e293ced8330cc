import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadNew } from './spread-new'

const named = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`)
const day = fc.record({ due: fc.nat(40), fresh: fc.nat(40) })

describe('spreadNew', () => {
  it('mixes evenly', () => {
    expect(spreadNew(named('d', 4), named('n', 2), { due: 0, new: 0 })).toEqual(['d0', 'd1', 'n0', 'd2', 'n1', 'd3'])
  })
  it('keeps all, each kind in its order, and begins with what is due', () => {
    fc.assert(fc.property(day, ({ due, fresh }) => {
      const mixed = spreadNew(named('d', due), named('n', fresh), { due: 0, new: 0 })
      expect(mixed.filter((name) => name.startsWith('d'))).toEqual(named('d', due))
      expect(mixed.filter((name) => name.startsWith('n'))).toEqual(named('n', fresh))
      if (due > 0) expect(mixed[0]).toBe('d0')
    }))
  })
  it('never bunches: between two new ones stand about as many due ones as anywhere', () => {
    fc.assert(fc.property(day, ({ due, fresh }) => {
      const mixed = spreadNew(named('d', due), named('n', fresh), { due: 0, new: 0 })
      const gaps = mixed.join(' ').split(/n\d+/).map((gap) => gap.trim().split(' ').filter(Boolean).length)
      expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.ceil(due / (fresh + 1)) + 1)
    }))
  })
  it('gives the rest of the day in the planned order, wherever one goes on', () => {
    fc.assert(fc.property(day, fc.nat(80), ({ due, fresh }, asked) => {
      const planned = spreadNew(named('d', due), named('n', fresh), { due: 0, new: 0 })
      const rest = planned.slice(asked)
      const restOf = (letter: string) => rest.filter((name) => name.startsWith(letter))
      expect(spreadNew(restOf('d'), restOf('n'), { due: due - restOf('d').length, new: fresh - restOf('n').length })).toEqual(rest)
    }))
  })
})
