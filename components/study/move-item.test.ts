import { describe, expect, it } from 'vitest'
import { moveItem } from './move-item'

describe('moveItem', () => {
  it.each([
    ['up', 'c', 0, ['c', 'a', 'b']],
    ['down', 'a', 2, ['b', 'c', 'a']],
    ['nowhere', 'b', 1, ['a', 'b', 'c']],
  ])('moves an item %s and keeps the order of the others', (_way, item, to, moved) => {
    expect(moveItem(['a', 'b', 'c'], item, to)).toEqual(moved)
  })
})
