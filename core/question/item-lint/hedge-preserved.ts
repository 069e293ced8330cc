import { containsWords } from '../contains-words'
import { words } from '../words'
import type { QuestionKind } from '../question'
import { askOf } from './ask-of'
import type { ItemRule } from './item-rule'

/** Kinds that assert nothing: one asks how sure the article is, the others where it speaks of a subject. */
const NO_CLAIM: ReadonlySet<QuestionKind> = new Set(['agree-or-differ', 'fact-quote-or-inference'])

/** HEDGE_PRESERVED: “most likely” never becomes “will”; the hedges and boosters of the chain stay in the stem. */
export const hedgePreserved: ItemRule = (question, context) => {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  if (!keyPoint || NO_CLAIM.has(question.kind)) return []
  if (question.kind === 'which-article-says' && keyPoint.kind === 'contrast') return []
  const answer = askOf(question, context)?.answer ?? ''
  // Who holds what, and how surely, stands in the choices of a match.
  const shown = question.kind === 'match' ? [question.stem, ...question.options.map((option) => option.text)].join(' | ') : question.stem
  // The question whose claim it is concerns only the claimant's own hedge.
  const links = question.kind === 'who-claims-this' ? keyPoint.attribution.slice(-1) : keyPoint.attribution
  return links
    .map((link) => link.hedge)
    .filter((hedge) => hedge !== null)
    .filter((hedge) => !containsWords(shown, hedge) && !sharesWords(hedge, answer))
    .map((hedge) => ({
      code: 'HEDGE_PRESERVED',
      severity: 'error',
      message: `The speaker’s “${hedge}” is missing from the stem.`,
      hint: 'Keep the speaker’s own hedge, word for word.',
    }))
}

/** The hedge itself is what is asked for. */
function sharesWords(hedge: string, answer: string): boolean {
  const asked = new Set(words(answer))
  return words(hedge).some((word) => asked.has(word))
}
