import { seededShuffle } from '../shared/seeded-shuffle'

/**
 * The items of one attempt in its order: all, or so many drawn by chance, and shuffled or as the teacher has them. The same seed, the
 * attempt's id, gives the same.
 */
export function drawItems<Item>(items: readonly Item[], { drawn, isShuffled }: { drawn: number | null; isShuffled: boolean }, seed: string): Item[] {
  const shuffled = seededShuffle(items.map((item, place) => ({ item, place })), seed)
  const taken = shuffled.slice(0, drawn ?? shuffled.length)
  const ordered = isShuffled ? taken : taken.toSorted((one, other) => one.place - other.place)
  return ordered.map(({ item }) => item)
}
