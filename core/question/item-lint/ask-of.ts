import type { Ask } from '../../key-point/key-point'
import type { Question } from '../question'
import type { LintContext } from './lint-context'

/** The ask that a question was made from, by the slot at the end of its id; null when it was made from none. */
export function askOf(question: Question, context: LintContext): Ask | null {
  const slot = question.id.slice(question.id.lastIndexOf('.') + 1)
  return context.keyPointById.get(question.keyPointId)?.asks.find((ask) => ask.slot === slot) ?? null
}
