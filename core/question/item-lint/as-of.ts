import type { ItemRule } from './item-rule'

/** Words by which a claim says that it holds now. */
const CHANGEABLE = /\b(?:now|currently|current|at present|present(?:-day)? position|today|permanent(?:ly)?|nowadays|so far|as yet|still|remains?|for the time being|these days)\b/i
const TIME =
  /\b(?:19|20)\d\d\b|\b(?:at the time|then|at that time|that year|in those days)\b|\b(?:after|before|at|during|ahead of|following|since)\b[^.?]*\b(?:summit|meeting|talks|press conference|visit|negotiations|round|conference|session)\b/i

/** AS_OF: a claim about something that changes names its time, so that it is not learned as true today. */
export const asOf: ItemRule = (question, context) => {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  if (!keyPoint || question.kind === 'agree-or-differ' || keyPoint.kind === 'contrast') return []
  const isChangeable = keyPoint.kind === 'position' || keyPoint.kind === 'prediction' || CHANGEABLE.test(question.stem)
  if (!isChangeable || TIME.test(question.stem)) return []
  return [{
    code: 'AS_OF',
    severity: 'error',
    message: 'The claim holds for a time, and the stem names none.',
    hint: `Name the year (${keyPoint.asOf.slice(0, 4)}), the occasion, or “at the time”.`,
  }]
}
