/**
 * Whether the first partial date (YYYY, YYYY-MM or YYYY-MM-DD) ends before the second begins:
 * "2018-04" is before "2019", but "2018" is not surely before "2018-04".
 */
export function isSurelyBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}
