import type { RelatedKeyPoints } from '../key-point/related-key-points'

type Item = { keyPointId: string }

/**
 * The first `limit` items in their order, but for neighbours: a key point does not follow itself, nor one that it is
 * related to, while there is another. `previous` is the key point asked last; null at the very start. What is put off is
 * asked as soon as it fits, so going on after any item gives the rest as it stood.
 */
export function keepApart<T extends Item>(items: readonly T[], related: RelatedKeyPoints, previous: string | null, limit: number): T[] {
  const waiting = [...items]
  const ordered: T[] = []
  let last = previous
  while (waiting.length > 0 && ordered.length < limit) {
    const isApart = ({ keyPointId }: Item) => keyPointId !== last && !related.get(keyPointId)?.has(last ?? '')
    const unrelated = waiting.findIndex(isApart)
    const another = unrelated === -1 ? waiting.findIndex(({ keyPointId }) => keyPointId !== last) : unrelated
    const [item] = waiting.splice(Math.max(0, another), 1)
    if (!item) break
    ordered.push(item)
    last = item.keyPointId
  }
  return ordered
}
