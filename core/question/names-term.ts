import { DEMONYMS } from '../key-point/demonyms'
import type { Term } from '../key-point/term'
import type { TermIndex } from '../key-point/term-index'
import { containsWords } from './contains-words'

/**
 * Whether a text names a term: by one of its names, for persons the first or last part of the English name alone
 * ("Putin", "Kim"), for countries the adjective ("the Russian side").
 */
export function namesTerm(text: string, term: Term, terms: TermIndex): boolean {
  const names = [...terms.namesOf(term), ...(DEMONYMS[term.english.toLowerCase()] ?? [])]
  if (term.type === 'person') {
    const parts = term.english.split(/\s+/)
    names.push(...[parts[0] ?? '', parts.at(-1) ?? ''].filter((part) => part.length >= 3 && /^\p{Lu}/u.test(part)))
  }
  return names.some((name) => containsWords(text, name))
}
