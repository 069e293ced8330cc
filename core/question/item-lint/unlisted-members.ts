import { containsWords } from '../contains-words'
import type { Question } from '../question'
import { SAME_CLAIM } from '../same-claim'
import { textSimilarity } from '../text-similarity'
import type { LintContext } from './lint-context'

/**
 * KEY_UNIQUE_IN_CORPUS for multiple-choice: a distractor that belongs to the list after all (it stands in the statement, in a
 * sentence cited for it, or in the list of another key point that is asked nearly the same), or a key that the statement does not list.
 */
export function unlistedMembers(question: Question, context: LintContext): string[] {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  if (!keyPoint) return []
  const alike = context.keyPoints.flatMap((other) => {
    const isAsked = other.id !== keyPoint.id && other.members && textSimilarity(other.members.question, question.stem) >= SAME_CLAIM
    return isAsked ? (other.members?.items ?? []) : []
  })
  const listed = [keyPoint.statement, ...keyPoint.evidence.map((quote) => quote.exact), ...alike]
  const inList = (text: string) => listed.some((each) => containsWords(each, text))
  return question.options.flatMap((option) => {
    if (option.isKey) return containsWords(keyPoint.statement, option.text) ? [] : [`“${option.text}” is not in the list`]
    return inList(option.text) ? [`“${option.text}” is in the list too`] : []
  })
}
