import { normaliseSentence } from './sentence-hash'

/** From this many words in a row a text counts as copied. */
export const COPIED_WORDS = 13

function words(text: string): string[] {
  return normaliseSentence(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
}

/**
 * The runs of words that a text shares with a source, each as long as it gets, from `minimum` words on.
 * Case, punctuation and the shape of quotes do not count.
 */
export function sharedWordRuns(text: string, source: string, minimum: number = COPIED_WORDS): string[] {
  const own = words(text)
  const theirs = words(source)
  const startsOf = new Map<string, number[]>()
  for (let at = 0; at + minimum <= theirs.length; at += 1) {
    const key = theirs.slice(at, at + minimum).join(' ')
    startsOf.set(key, [...(startsOf.get(key) ?? []), at])
  }
  const runs: string[] = []
  for (let at = 0; at + minimum <= own.length; ) {
    const starts = startsOf.get(own.slice(at, at + minimum).join(' ')) ?? []
    let longest = 0
    for (const start of starts) {
      let length = minimum
      while (at + length < own.length && own[at + length] === theirs[start + length]) length += 1
      longest = Math.max(longest, length)
    }
    if (longest > 0) runs.push(own.slice(at, at + longest).join(' '))
    at += Math.max(longest, 1)
  }
  return runs
}
