import type { Term } from '../key-point/term'
import type { TermIndex } from '../key-point/term-index'
import { containsWords } from './contains-words'

/** The terms that a text mentions by a whole name: “Kim” alone mentions no particular Kim. */
export function mentionedTerms(text: string, terms: TermIndex): readonly Term[] {
  return terms.all.filter((term) => terms.namesOf(term).some((name) => containsWords(text, name)))
}
