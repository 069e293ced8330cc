import { contentWords } from './content-words'
import { remember } from './remember'

/** The content words of a text as a set. Texts are compared with many others: their words are looked up once. */
export const contentWordSet = remember((text): ReadonlySet<string> => new Set(contentWords(text)), 20_000)

/**
 * Jaccard similarity of the content words of two texts, 0–1: shared words ÷ all words.
 * Two texts without any content word are alike (1) only when both have none.
 */
export function textSimilarity(one: string, other: string): number {
  return jaccard(contentWordSet(one), contentWordSet(other))
}

/** Jaccard similarity of two sets, 0–1; 1 for two empty ones. */
export function jaccard(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  if (first.size === 0 && second.size === 0) return 1
  const shared = countShared(first, second)
  return shared / (first.size + second.size - shared)
}

/** How many words of the first set the second one has. */
export function countShared(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0
  for (const word of first) if (second.has(word)) shared += 1
  return shared
}
