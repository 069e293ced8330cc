import { seededRandom } from './seeded-random'

/**
 * A permutation of `items` that depends on the seed alone: same seed, same order, on every machine.
 * Items are sorted by seeded draws. Not for secrets.
 */
export function seededShuffle<Item>(items: readonly Item[], seed: string): Item[] {
  const random = seededRandom(seed)
  const drawn = items.map((item) => ({ item, draw: 0 }))
  for (const entry of drawn) entry.draw = random()
  // Sorting by independent draws is a uniform shuffle; the sort is stable, so equal draws keep their order.
  return drawn.sort((one, other) => one.draw - other.draw).map((entry) => entry.item)
}
