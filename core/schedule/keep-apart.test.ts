import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepApart } from './keep-apart'

const items = (...ids: string[]) => ids.map((keyPointId) => ({ keyPointId }))
const idsOf = (list: readonly { keyPointId: string }[]) => list.map(({ keyPointId }) => keyPointId)
const pairs = (...of: [string, string][]) => {
  const related = new Map<string, Set<string>>()
  for (const [a, b] of [...of, ...of.map(([a, b]): [string, string] => [b, a])]) related.set(a, new Set([...(related.get(a) ?? []), b]))
  return related
}
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const someQueue = fc.shuffledSubarray(ids, { minLength: 1 })
const someRelated = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([a, b]) => a !== b), { maxLength: 8 }).map((of) => pairs(...of))
const somePrevious = fc.option(fc.constantFrom(...ids))

describe('keepApart', () => {
  it('leaves alone what is apart', () => {
    expect(idsOf(keepApart(items('a', 'b', 'c'), pairs(), null, 9))).toEqual(['a', 'b', 'c'])
  })
  it('puts another between two that are related, and asks the one put off as soon as it fits', () => {
    expect(idsOf(keepApart(items('a', 'b', 'c', 'd'), pairs(['a', 'b']), null, 9))).toEqual(['a', 'c', 'b', 'd'])
  })
  it('does not ask the key point just asked again while there is another, be it a related one', () => {
    expect(idsOf(keepApart(items('a', 'b'), pairs(['a', 'b']), 'a', 9))).toEqual(['b', 'a'])
    expect(idsOf(keepApart(items('a'), pairs(), 'a', 9))).toEqual(['a'])
  })
  it('has related neighbours only where nothing else was left to ask', () => {
    fc.assert(fc.property(someQueue, someRelated, somePrevious, (queue, related, previous) => {
      const ordered = idsOf(keepApart(items(...queue), related, previous, 99))
      expect([...ordered].sort()).toEqual([...queue].sort())
      ordered.forEach((id, at) => {
        const before = at === 0 ? previous : ordered[at - 1]
        if (!before || !(id === before || related.get(id)?.has(before))) return
        for (const later of ordered.slice(at + 1)) expect(later === before || related.get(later)?.has(before)).toBe(true)
      })
    }))
  })
  it('gives the same rest to who goes on after any item', () => {
    fc.assert(fc.property(someQueue, someRelated, fc.nat(6), (queue, related, asked) => {
      const ordered = idsOf(keepApart(items(...queue), related, null, 99))
      const done = ordered.slice(0, asked)
      const rest = items(...queue.filter((id) => !done.includes(id)))
      expect(idsOf(keepApart(rest, related, done.at(-1) ?? null, 99))).toEqual(ordered.slice(asked))
    }))
  })
  it('cuts at the limit without another order', () => {
    expect(idsOf(keepApart(items('a', 'b', 'c', 'd'), pairs(['a', 'b']), null, 2))).toEqual(['a', 'c'])
  })
})
