/**
 * A stream of numbers in [0, 1) that depends on the seed alone: same seed, same numbers, on every machine.
 * mulberry32, seeded by FNV-1a of the seed text. Not for secrets.
 */
export function seededRandom(seed: string): () => number {
  const next = mulberry32(fnv1a(seed))
  return () => next() / 2 ** 32
}

/** FNV-1a, 32 bits, over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** mulberry32 by Tommy Ettinger (public domain): numbers in [0, 2^32). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
