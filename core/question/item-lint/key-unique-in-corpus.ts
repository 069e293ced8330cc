import { claimsOfCorpus } from '../claims-of-corpus'
import { distractorConflict } from '../distractor-conflict'
import { matchTypedAnswer } from '../match-typed-answer'
import type { Question } from '../question'
import { sameClaimSpeakers } from '../same-claim-speakers'
import { SAME_CLAIM } from '../same-claim'
import { textSimilarity } from '../text-similarity'
import { answerFormsOf } from '../typed-answer/answer-forms-of'
import { askOf } from './ask-of'
import type { ItemRule } from './item-rule'
import { otherAssignments } from './other-assignments'
import { unlistedMembers } from './unlisted-members'
import type { LintContext } from './lint-context'

/** Two stems with a blank ask for the same filling only when hardly a word differs. */
const SAME_BLANK = 0.85
/** From here on (Jaccard over content words) another sentence may be taken for the same claim. */
const ALSO_PROVES = 0.45

/** KEY_UNIQUE_IN_CORPUS: no distractor is right under any key point, no false statement true, no blank or question takes another answer, no row another choice. */
export const keyUniqueInCorpus: ItemRule = (question, context) =>
  conflictsOf(question, context).map((conflict) => ({
    code: 'KEY_UNIQUE_IN_CORPUS',
    severity: 'error',
    message: `There is a second right answer: ${conflict}.`,
    hint: 'Take another distractor, or narrow the stem until one answer is left.',
  }))

function conflictsOf(question: Question, context: LintContext): string[] {
  switch (question.kind) {
    case 'single-choice': return rightDistractors(question, context)
    case 'true-false': return question.correction === null ? [] : trueAfterAll(question, context)
    case 'who-claims-this': return otherClaimants(question, context)
    case 'cloze': return otherFillings(question, context)
    case 'which-sentence-proves-it': return otherProofs(question, context)
    case 'which-article-says': return otherArticles(question, context)
    case 'multiple-choice': return unlistedMembers(question, context)
    case 'short-answer': return otherAnswers(question, context)
    case 'match': return otherAssignments(question, context)
    // Whether the events have one order is what their dates tell: DATE_RESOLVED.
    case 'order':
    case 'fact-quote-or-inference':
    case 'agree-or-differ': return []
  }
}

function rightDistractors(question: Question, context: LintContext): string[] {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  const ask = askOf(question, context)
  if (!keyPoint || !ask) return []
  return question.options
    .filter((option) => !option.isKey)
    .map((option) => distractorConflict(keyPoint, ask, option.text, context.keyPoints, context.terms))
    .filter((conflict) => conflict !== null)
}

function trueAfterAll(question: Question, context: LintContext): string[] {
  const correction = question.correction ?? ''
  const others = claimsOfCorpus(context.keyPoints).claims.alike(question.stem, SAME_CLAIM)
    .filter(({ keyPoint }) => keyPoint.id !== question.keyPointId)
    .filter(({ claim }) => textSimilarity(question.stem, claim) > textSimilarity(correction, claim))
    .map(({ keyPoint }) => keyPoint)
  return [...new Set(others)].map((other) => `the changed statement says what ${other.id} says`)
}

function otherClaimants(question: Question, context: LintContext): string[] {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  if (!keyPoint) return []
  const speakers = sameClaimSpeakers(keyPoint, context.keyPoints)
  return question.options
    .filter((option) => !option.isKey && context.terms.named(option.text).some((term) => speakers.has(term.id)))
    .map((option) => `${option.text} makes or passes on this claim too`)
}

/** A distractor that the key point itself cites, or that says nearly what the stem says. */
function otherProofs(question: Question, context: LintContext): string[] {
  const cited = context.keyPointById.get(question.keyPointId)?.evidence.map((quote) => quote.exact) ?? []
  return question.options
    .filter((option) => !option.isKey)
    .filter(({ text }) => cited.includes(text) || textSimilarity(text, question.stem) >= ALSO_PROVES)
    .map((option) => `“${option.text.slice(0, 60)}” supports the statement too`)
}

/** A claim that another article makes as well belongs to both. */
function otherArticles(question: Question, context: LintContext): string[] {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  if (!keyPoint || keyPoint.kind === 'contrast') return []
  const claim = keyPoint.proposition ?? keyPoint.statement
  const own = new Set(keyPoint.evidence.map((quote) => quote.articleId))
  return claimsOfCorpus(context.keyPoints).claims.alike(claim, ALSO_PROVES)
    .filter((other) => other.claim === (other.keyPoint.proposition ?? other.keyPoint.statement))
    .map((other) => other.keyPoint)
    .filter((other) => other.kind !== 'contrast' && other.evidence.some((quote) => !own.has(quote.articleId)))
    .map((other) => `${other.id} says nearly the same in another article`)
}

/** A lure that would pass for the answer, or another statement that equals this one but for the blank, with another answer. */
function otherFillings(question: Question, context: LintContext): string[] {
  const right = answerFormsOf(question)
  const elsewhere = context.blanks.alike(question.stem, SAME_BLANK)
    .filter((blank) => blank.keyPoint.id !== question.keyPointId)
    .filter((blank) => !matchTypedAnswer(blank.answer, right).matches)
    .map((blank) => `“${blank.answer}” fills the same blank in ${blank.keyPoint.id}`)
  return [...acceptedLures(question, context), ...elsewhere]
}

/** A lure that would pass for the answer, or nearly the same question about another key point, with another answer. */
function otherAnswers(question: Question, context: LintContext): string[] {
  const right = answerFormsOf(question)
  const elsewhere = claimsOfCorpus(context.keyPoints).asks.alike(question.stem, SAME_CLAIM)
    .filter(({ keyPoint, ask }) => keyPoint.id !== question.keyPointId && !matchTypedAnswer(ask.answer, right).matches)
    .map(({ keyPoint, ask }) => `“${ask.answer}” answers nearly the same question in ${keyPoint.id}`)
  return [...acceptedLures(question, context), ...elsewhere]
}

function acceptedLures(question: Question, context: LintContext): string[] {
  const right = answerFormsOf(question)
  return (askOf(question, context)?.lures ?? [])
    .filter((lure) => matchTypedAnswer(lure.text, right).matches)
    .map((lure) => `the wrong answer “${lure.text}” would be accepted`)
}
