import { contentWords } from './content-words'
import { remember } from './remember'

/** Every text is compared with every other one: its words are looked up once. */
const wordSet = remember((text): ReadonlySet<string> => new Set(contentWords(text)), 20_000)

/**
 * Jaccard similarity of the content words of two texts, 0–1: shared words ÷ all words.
 * Two texts without any content word are alike (1) only when both have none.
 */
export function textSimilarity(one: string, other: string): number {
  const first = wordSet(one)
  const second = wordSet(other)
  if (first.size === 0 && second.size === 0) return 1
  let shared = 0
  for (const word of first) if (second.has(word)) shared += 1
  return shared / (first.size + second.size - shared)
}
