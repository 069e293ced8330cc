import { DEMONYMS } from '../demonyms'
import type { Term } from '../term'

/**
 * The country that a person serves, a city lies in or a country is: by the offices of the term base, else by the first
 * country that the definition names; null for all others.
 */
export function countryOf(term: Term, terms: readonly Term[]): Term | null {
  if (term.type === 'country') return term
  if (term.type !== 'person' && term.type !== 'city') return null
  const [office] = term.offices
  if (office) return terms.find(({ id }) => id === office.country) ?? null
  let first: Term | null = null
  let from = Infinity
  for (const country of terms.filter((each) => each.type === 'country')) {
    for (const name of [country.english, ...(DEMONYMS[country.english.toLowerCase()] ?? [])]) {
      const at = term.definition.indexOf(name)
      if (at !== -1 && at < from) [first, from] = [country, at]
    }
  }
  return first
}
