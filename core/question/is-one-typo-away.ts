/**
 * Whether two different texts are one typing slip apart: one letter added, left out, replaced,
 * or two neighbours swapped (Damerau–Levenshtein distance 1, Damerau 1964, doi:10.1145/363958.363994).
 * False for equal texts.
 */
export function isOneTypoAway(one: string, other: string): boolean {
  const shorter = [...(one.length <= other.length ? one : other)]
  const longer = [...(one.length <= other.length ? other : one)]
  if (longer.length - shorter.length > 1) return false
  let start = 0
  while (start < shorter.length && shorter[start] === longer[start]) start += 1
  const rest = (letters: string[], from: number) => letters.slice(from).join('')
  if (shorter.length < longer.length) return rest(shorter, start) === rest(longer, start + 1)
  if (start === shorter.length) return false
  if (rest(shorter, start + 1) === rest(longer, start + 1)) return true
  const swapped = shorter[start] === longer[start + 1] && shorter[start + 1] === longer[start]
  return swapped && rest(shorter, start + 2) === rest(longer, start + 2)
}
