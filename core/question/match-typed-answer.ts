import type { AnswerForms, DistinctName, Equivalence } from './typed-answer/answer-forms'
import { answerKey, foldAnswer } from './typed-answer/fold-answer'
import { isSlip } from './typed-answer/is-slip'

/**
 * `accepted`: the accepted name that was met, `by`: as what. `distinct`: the name typed is another one than the answer's,
 * and in what; with a match it is one that the question accepts all the same.
 */
export type TypedMatch =
  | { matches: true; accepted: string; by: Equivalence; distinct: DistinctName | null }
  | { matches: false; distinct: DistinctName | null }

/**
 * Compares a typed answer with what is accepted. An accepted name wins over a distinct one, that over the spellings that
 * follow from the names, and those over a forgiven slip; earlier over later. What is equal to what:
 * docs/spelling-equivalence.md.
 */
export function matchTypedAnswer(typed: string, { names, spellings, distinct: distinctNames }: AnswerForms): TypedMatch {
  const given = foldAnswer(typed)
  const key = answerKey(given)
  if (key === '') return { matches: false, distinct: null }
  const isGiven = (name: string) => answerKey(foldAnswer(name)) === key
  const distinct = distinctNames.find(({ name }) => isGiven(name)) ?? null
  const named = names.find(({ name }) => isGiven(name))
  if (named) return { matches: true, accepted: named.name, by: named.by, distinct }
  if (distinct) return { matches: false, distinct }
  const spelt = spellings.find(({ keys }) => keys.includes(key))
  if (spelt) return { matches: true, accepted: spelt.name, by: spelt.by, distinct }
  const slipped = names.find(({ name, forgives }) => forgives && isSlip(given, foldAnswer(name)))
  return slipped ? { matches: true, accepted: slipped.name, by: 'slip', distinct } : { matches: false, distinct }
}
