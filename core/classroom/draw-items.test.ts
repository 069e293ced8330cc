import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawItems } from './draw-items'

const anyItems = fc.uniqueArray(fc.integer(), { maxLength: 30 })
const anyRules = fc.record({ drawn: fc.option(fc.integer({ min: 1, max: 40 })), isShuffled: fc.boolean() })

describe('drawItems', () => {
  it('draws as many as wanted, each at most once, from what there is', () => {
    fc.assert(fc.property(anyItems, anyRules, fc.string(), (items, rules, seed) => {
      const drawn = drawItems(items, rules, seed)
      expect(drawn).toHaveLength(Math.min(items.length, rules.drawn ?? items.length))
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn.every((item) => items.includes(item))).toBe(true)
    }))
  })
  it('gives the same to the same attempt', () => {
    fc.assert(fc.property(anyItems, anyRules, fc.string(), (items, rules, seed) => {
      expect(drawItems(items, rules, seed)).toEqual(drawItems(items, rules, seed))
    }))
  })
  it('keeps the teacher’s order where it is not shuffled, whatever is drawn', () => {
    fc.assert(fc.property(anyItems, fc.option(fc.integer({ min: 1, max: 40 })), fc.string(), (items, drawn, seed) => {
      const places = drawItems(items, { drawn, isShuffled: false }, seed).map((item) => items.indexOf(item))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }))
  })
  it('gives each item its turn and, shuffled, each place', () => {
    const seeds = Array.from({ length: 400 }, (_, at) => `attempt ${at}`)
    const firsts = new Set(seeds.map((seed) => drawItems(['a', 'b', 'c', 'd'], { drawn: 2, isShuffled: true }, seed).join('')))
    expect(firsts.size).toBe(12) // all ordered pairs of four
    expect(new Set(seeds.map((seed) => drawItems(['a', 'b', 'c', 'd'], { drawn: 2, isShuffled: false }, seed).join(''))).size).toBe(6)
  })
})
