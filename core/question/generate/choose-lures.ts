import { paragraphText } from '../../article/article'
import type { TextQuote } from '../../article/text-quote'
import type { Ask, KeyPoint } from '../../key-point/key-point'
import type { Term } from '../../key-point/term'
import { containsWords } from '../contains-words'
import { distractorConflict } from '../distractor-conflict'
import { normaliseText } from '../../shared/normalise-text'
import type { GenerateContext } from './generate-context'
import { firstEvidence } from './first-evidence'
import { stableOrder } from './stable-order'

/** A wrong answer that may be used, with the sentence that refutes it. */
export type ChosenLure = { text: string; why: string; evidence: TextQuote }

/**
 * Up to `count` wrong answers for an ask: the author's own in their order, those of a length like the answer's first,
 * then names from the term base of the same type and role. None is true anywhere in the corpus.
 */
export function chooseLures(keyPoint: KeyPoint, ask: Ask, context: GenerateContext, count: number): ChosenLure[] {
  const fallback = firstEvidence(keyPoint)
  const own = ask.lures.map((lure) => ({ text: lure.text, why: lure.why, evidence: lure.evidence ?? fallback }))
  const wellSized = own.filter((lure) => hasLengthOf(lure.text, ask.answer))
  const others = own.filter((lure) => !wellSized.includes(lure))
  const chosen: ChosenLure[] = []
  for (const lure of [...wellSized, ...others, ...luresFromTerms(keyPoint, ask, context)]) {
    if (chosen.length === count) break
    if (chosen.some((taken) => normaliseText(taken.text) === normaliseText(lure.text))) continue
    if (distractorConflict(keyPoint, ask, lure.text, context.keyPoints, context.terms) !== null) continue
    chosen.push(lure)
  }
  return chosen
}

/**
 * The author's first lure that falsifies the statement when it takes the answer's place; null when there is none.
 * Names from the term base do not count: nobody has said that the passage contradicts them.
 */
export function chooseFalsifier(keyPoint: KeyPoint, ask: Ask, context: GenerateContext): ChosenLure | null {
  const lure = ask.lures.find(
    ({ text, falsifies }) =>
      falsifies !== false && distractorConflict(keyPoint, ask, text, context.keyPoints, context.terms) === null,
  )
  return lure ? { text: lure.text, why: lure.why, evidence: lure.evidence ?? firstEvidence(keyPoint) } : null
}

function hasLengthOf(lure: string, answer: string): boolean {
  return lure.length <= answer.length * 1.5 && answer.length <= lure.length * 1.5
}

function luresFromTerms(keyPoint: KeyPoint, ask: Ask, context: GenerateContext): ChosenLure[] {
  const term = ask.termId === null ? null : context.terms.byId(ask.termId)
  if (!term || term.role === null) return []
  const passage = [keyPoint.statement, ask.question, ...passagesOf(keyPoint, context)].join(' ')
  const fits = (other: Term) =>
    other.id !== term.id &&
    other.type === term.type &&
    other.role === term.role &&
    !context.terms.namesOf(other).some((name) => containsWords(passage, name))
  return stableOrder(context.terms.all.filter(fits), (other) => other.id, `${keyPoint.id}.${ask.slot}`).map((other) => ({
    text: other.english,
    why: `The answer here is ${ask.answer}. ${other.english}: ${other.definition}`,
    evidence: firstEvidence(keyPoint),
  }))
}

function passagesOf(keyPoint: KeyPoint, context: GenerateContext): string[] {
  return keyPoint.evidence.flatMap((quote) =>
    context.articles
      .filter((article) => article.id === quote.articleId)
      .flatMap((article) => article.paragraphs)
      .filter((paragraph) => paragraph.number === quote.paragraph)
      .map(paragraphText),
  )
}
