import type { QuestionKind } from '../question'
import type { ItemRule } from './item-rule'

const NEGATIONS = /\b(?:not|never|no|nobody|nothing|none|neither|nor|without|cannot|except|unless)\b|n[’']t\b/gi

/** Titles and quoted words are somebody else’s; “nothing but” affirms. */
const NOT_ITS_OWN = /“[^”]*”|"[^"]*"|\bnothing but\b/gi

/** “Which of these is not …”, EXCEPT, “least likely”: the learner is asked to find what the material does not say. */
const ASKS_FOR_THE_EXCEPTION = [
  /\b(?:which|what|who)\b(?: of (?:these|the following)| one)?\b[^,?]{0,40}\b(?:is|are|was|were|does|do|did|has|have|had|can|could|would|will)\s+(?:not|never)\b/i,
  /\b(?:except|least likely|other than (?:which|what|who)|false about|incorrect|untrue)\b/i,
  /\b(?:NOT|NEVER|EXCEPT|NO)\b/,
  /\b(?:isn|aren|wasn|weren|doesn|don|didn|hasn|haven|hadn)[’']t\b[^?]*\?/i,
]

/** Kinds whose stem is a question that somebody wrote; the stems of the others are made around a statement. */
const ASKED_IN_FULL: ReadonlySet<QuestionKind> = new Set([
  'single-choice', 'agree-or-differ', 'multiple-choice', 'short-answer', 'match', 'order',
])

/** NO_NEGATIVE_STEM: a question never asks for the exception; a statement to judge holds at most one negation. */
export const noNegativeStem: ItemRule = (question) => {
  const own = question.stem.replace(NOT_ITS_OWN, ' … ')
  const isQuestion = ASKED_IN_FULL.has(question.kind)
  const exception = isQuestion ? ASKS_FOR_THE_EXCEPTION.map((pattern) => pattern.exec(own)?.[0]).find((found) => found !== undefined) : undefined
  const negations = own.match(NEGATIONS)?.length ?? 0
  const message = exception !== undefined
    ? `The stem asks for what is not the case: “${exception}”.`
    : question.kind === 'true-false' && negations >= 2
      ? `The statement holds ${negations} negations; “false” would be one more.`
      : null
  if (message === null) return []
  return [{ code: 'NO_NEGATIVE_STEM', severity: 'error', message, hint: 'Ask for what is the case.' }]
}
