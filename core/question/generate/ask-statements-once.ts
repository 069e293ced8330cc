import type { KeyPoint } from '../../key-point/key-point'
import { groupBy } from '../../shared/group-by'
import type { Finding } from '../item-lint/finding'
import type { Question } from '../question'
import type { RejectedQuestion } from './generate-questions'

/** Two claims in one statement: it is not known which of them is judged. */
const DOUBLE = /, (?:and|but|while) (?:the|an?|its|his|her|their|\p{Lu})/u

/**
 * Of each key point at most one statement to be judged, whichever of true and false there is less of so far, and only where one word of
 * it could have been changed: a true statement beside which nothing false can be put is one that nobody doubts. For texts that nobody has edited.
 */
export function askStatementsOnce(published: readonly Question[], keyPoints: ReadonlyMap<string, KeyPoint>): { kept: Question[]; refused: RejectedQuestion[] } {
  const statements = groupBy(published.filter(({ kind }) => kind === 'true-false'), (question) => question.keyPointId)
  let trueOverFalse = 0
  const refused: RejectedQuestion[] = [...statements].flatMap(([id, ofKeyPoint]) => {
    const isDoubted = keyPoints.get(id)?.asks.some((ask) => ask.lures.some((lure) => lure.falsifies !== false)) === true
    const single = isDoubted ? ofKeyPoint.filter((question) => !DOUBLE.test(question.stem)) : []
    const isTrue = (question: Question) => question.correction === null
    const kept = single.find((question) => isTrue(question) === (trueOverFalse < 0)) ?? single[0]
    if (kept) trueOverFalse += isTrue(kept) ? 1 : -1
    return ofKeyPoint.filter((question) => question !== kept).map((question) => ({ question, codes: [FINDING.code], findings: [FINDING] }))
  })
  const ids = new Set(refused.map(({ question }) => question.id))
  return { kept: published.filter(({ id }) => !ids.has(id)), refused }
}

const FINDING: Finding = {
  code: 'ANSWERABLE',
  severity: 'error',
  message: 'A statement nobody doubts, two claims in one, or the second statement on one point.',
  hint: 'Change one word of a single claim so that a careless reader would believe it.',
}
