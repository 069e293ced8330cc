import { expect, it } from 'vitest'
import { groupBy } from './group-by'

it('groups by key and keeps the order of keys and items', () => {
  const groups = groupBy(['pact', 'talks', 'port', 'treaty'], (word) => word.charAt(0))
  expect([...groups]).toEqual([['p', ['pact', 'port']], ['t', ['talks', 'treaty']]])
})
