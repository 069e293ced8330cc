import { UNATTRIBUTED } from '../../key-point/key-point'
import type { QuestionKind } from '../question'
import { askOf } from './ask-of'
import type { Finding } from './finding'
import type { ItemRule } from './item-rule'
import { namesTerm } from '../names-term'

const NOBODY_IN_PARTICULAR =
  /\b(unattributed|unnamed|anonymous|not named|without naming|critics?|criticism|criticis(?:ed|es)|observers?|analysts?|commentators?|(?:some|others)(?: people)? (?:say|said|think|thought|argued?|claim(?:ed)?|hold|held|believed?|call(?:ed)?|speak|spoke|see|saw)|reported(?:ly)?|it is said|is said to|are said to)\b/i

/** Kinds whose answer is who says so, or how. */
const ASKS_FOR_SOURCE: ReadonlySet<QuestionKind> = new Set([
  'who-claims-this', 'fact-quote-or-inference', 'which-article-says', 'agree-or-differ',
])

/**
 * ATTRIBUTION_REQUIRED: a stem about somebody's claim names the claimant, unless the claimant is what it asks for;
 * a claim of nobody by name is worded as such. A key point with an editor's note never keys an unattributed stem.
 */
export const attributionRequired: ItemRule = (question, context) => {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  if (!keyPoint || ASKS_FOR_SOURCE.has(question.kind)) return []
  const { kind, editorNote, attribution } = keyPoint
  if ((kind === 'fact' || kind === 'contrast') && editorNote === null) return []
  const ask = askOf(question, context)
  const isNamed = (who: string) => {
    if (who === UNATTRIBUTED) return NOBODY_IN_PARTICULAR.test(question.stem)
    const term = context.terms.byId(who)
    return term !== null && (ask?.termId === who || namesTerm(question.stem, term, context.terms))
  }
  if (attribution.length === 0 && kind === 'contrast') return []
  const claimant = attribution.at(-1)
  if (!claimant || !isNamed(claimant.who)) {
    return [finding('error', `The stem does not say whose claim it is (${claimant?.who ?? 'nobody is on record'}).`)]
  }
  const passedOnBy = attribution.slice(0, -1).filter((link) => !isNamed(link.who))
  return passedOnBy.map((link) => finding('warning', `The stem leaves out that ${link.who} ${link.verb} this.`))
}

function finding(severity: Finding['severity'], message: string): Finding {
  return { code: 'ATTRIBUTION_REQUIRED', severity, message, hint: 'Name the speaker: “According to …”, “In …’s view”.' }
}
