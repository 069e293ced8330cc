import { normaliseText } from '../shared/normalise-text'
import type { Term } from './term'
import { termNames } from './term-names'

/** The term base, looked up by id and by any name in any script. */
export type TermIndex = {
  /** All terms, sorted by id: nothing may depend on the order in which files were read. */
  all: readonly Term[]
  byId(id: string): Term | null
  /** The terms that a text names, the whole text being the name; mostly none or one. */
  named(text: string): readonly Term[]
  /** Every name of the term for exactly the same thing, in all scripts, without repeats. `distinctNames` are not among them. */
  namesOf(term: Term): readonly string[]
}

/** Builds the index. Does not depend on the order of `terms`. */
export function indexTerms(terms: readonly Term[]): TermIndex {
  const all = [...terms].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  const names = new Map(all.map((term) => [term, namesOf(term)]))
  const byId = new Map(all.map((term) => [term.id, term]))
  const byName = new Map<string, Term[]>()
  for (const term of all) {
    for (const key of new Set(namesOf(term).map(nameKey))) {
      byName.set(key, [...(byName.get(key) ?? []), term])
    }
  }
  return {
    all,
    byId: (id) => byId.get(id) ?? null,
    named: (text) => byName.get(nameKey(text)) ?? [],
    namesOf: (term) => names.get(term) ?? namesOf(term),
  }
}

function namesOf(term: Term): readonly string[] {
  return [...new Set(termNames(term))]
}

function nameKey(name: string): string {
  return normaliseText(name).replace(/^the /, '')
}
