import type { ItemRule } from './item-rule'

/** Words by which a claim says that it holds now. */
const CHANGEABLE =
  /\b(?:now|currently|current|at present|present(?:-day)? position|today|permanent(?:ly)?|nowadays|so far|as yet|still|remains?|for the time being|these days|to this day|ongoing|recent(?:ly)?|latest|(?:this|last|next) (?:year|month|week)(?:[’']s)?(?! of))\b/i
/** What is left of the dead. */
const HUMAN_REMAINS = /\b(?:the|their|human|whose|[\p{L}]+[’'](?:s)?) remains\b/giu
const TIME =
  /\b(?:1[5-9]|20)\d\ds?\b|\b(?:at the time|(?<!\bif\b[^?]*)then|at that time|that year|in those days)\b|\b(?:after|before|at|during|ahead of|following|since|on the eve of|in the run-up to)\b[^.?]*\b(?:summit|meeting|talks|press conference|visit|negotiations|round|conference|session)\b/i

/** AS_OF: a claim about something that changes, and who holds what, names its time, so that it is not learned as true today. */
export const asOf: ItemRule = (question, context) => {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  if (!keyPoint || question.kind === 'agree-or-differ' || keyPoint.kind === 'contrast') return []
  const stem = question.stem.replace(HUMAN_REMAINS, ' … ')
  const [changing] = CHANGEABLE.exec(stem) ?? []
  const holder = question.kind === 'match' ? 'Who holds what' : keyPoint.kind === 'position' || keyPoint.kind === 'prediction' ? `A ${keyPoint.kind}` : null
  const reason = holder ?? (changing && `“${changing}”`)
  if (!reason || TIME.test(question.stem)) return []
  return [{
    code: 'AS_OF',
    severity: 'error',
    message: `${reason} holds for a time, and the stem names none.`,
    hint: `Name the year (${keyPoint.asOf.slice(0, 4)}), the occasion, or “at the time”.`,
  }]
}
