import type { Term } from '../../key-point/term'
import type { TermIndex } from '../../key-point/term-index'
import type { DistinctName } from './answer-forms'
import { answerKey, foldAnswer } from './fold-answer'
import { followingFrom } from './following-from'
import { forgivesSlip } from './forgives-slip'
import { isSlip } from './is-slip'

/** A name or a spelling of it, folded, words in a row. */
type Written = { text: string; key: string; term: Term }

const writtenOf = new WeakMap<TermIndex, readonly Written[]>()

/**
 * The names that an answer must not be taken for: the term's politically distinct ones, and those names and spellings of
 * other terms that the matcher would accept for `accepted`, by another spelling or a forgiven slip.
 */
export function distinctAnswers(term: Term, accepted: readonly string[], terms: TermIndex): DistinctName[] {
  const own = new Set(accepted.map((name) => answerKey(foldAnswer(name))))
  const linked = new Set(term.distinctNames.map(({ name }) => answerKey(foldAnswer(name))))
  const reached = new Set(followingFrom(accepted, term.type === 'person').map(({ text }) => answerKey(text)))
  const forgiving = accepted.filter(forgivesSlip).map((name) => ({ folded: foldAnswer(name), key: answerKey(foldAnswer(name)) }))
  const near = new Map<string, DistinctName>()
  for (const { text, key, term: other } of allWritten(terms)) {
    if (other.id === term.id || own.has(key) || linked.has(key)) continue
    if (reached.has(key) || forgiving.some((name) => mayBeSlip(key, name.key) && isSlip(text, name.folded))) {
      near.set(key, { name: text, note: `${other.english}: ${other.definition}` })
    }
  }
  return [...term.distinctNames, ...near.values()]
}

/** A quick no for almost all: a slip keeps the first letter and changes the length by one at most. */
function mayBeSlip(key: string, other: string): boolean {
  return key.charAt(0) === other.charAt(0) && Math.abs(key.length - other.length) <= 1
}

function allWritten(terms: TermIndex): readonly Written[] {
  const known = writtenOf.get(terms)
  if (known) return known
  const all = terms.all.flatMap((term) => {
    const names = terms.namesOf(term)
    const texts = [...names.map(foldAnswer), ...followingFrom(names, term.type === 'person').map(({ text }) => text)].map(joined)
    return [...new Set(texts)].map((text): Written => ({ text, key: answerKey(text), term }))
  })
  writtenOf.set(terms, all)
  return all
}

function joined(folded: string): string {
  return folded.replace(/ /g, '')
}
