import type { TermIndex } from '../key-point/term-index'
import type { Question } from '../question/question'
import type { ClaimIndex } from './claim-index'

/** What an option stands for: a person, body, agreement … of the term base, or the claim of a key point. */
export type Referent = { type: 'term' | 'key-point'; id: string }

/** By option id, wrong options only: what would have been right, and what was taken for it. */
export type OptionReferents = ReadonlyMap<string, { from: Referent; to: Referent }>

/**
 * What each wrong option of a question is confused with the key by. Two names of the term base are terms; else the option must be the
 * answer of just one other key point, and the two claims are confused. An option that is neither, or that several could have been
 * meant by, says nothing.
 */
export function optionReferents(question: Question, { claims, terms }: { claims: ClaimIndex; terms: TermIndex }): OptionReferents {
  const keys = question.options.filter(({ isKey }) => isKey)
  const key = keys.length === 1 ? keys[0] : undefined
  const keyTerm = key ? onlyOne(terms.named(key.text)) : null
  return new Map(question.options.flatMap(({ id, text, isKey }): [string, { from: Referent; to: Referent }][] => {
    if (isKey) return []
    const term = onlyOne(terms.named(text))
    if (keyTerm && term && term.id !== keyTerm.id) return [[id, { from: { type: 'term', id: keyTerm.id }, to: { type: 'term', id: term.id } }]]
    const claim = onlyOne(claims.answeredBy(text).filter((keyPointId) => keyPointId !== question.keyPointId))
    return claim ? [[id, { from: { type: 'key-point', id: question.keyPointId }, to: { type: 'key-point', id: claim } }]] : []
  }))
}

function onlyOne<Item>(items: readonly Item[]): Item | null {
  const [first, ...more] = items
  return first !== undefined && more.length === 0 ? first : null
}
