import { paragraphText } from '../../article/article'
import type { KeyPoint } from '../../key-point/key-point'
import { containsWords } from '../contains-words'
import type { Question } from '../question'
import { words } from '../words'
import { askOf } from './ask-of'
import type { ItemRule } from './item-rule'
import type { LintContext } from './lint-context'

/** STEM_TOKENS_SUPPORTED: no name and no number in the stem, in a row, or in what is to be matched or put in order, that statement, evidence, label or cited terms do not have. */
export const stemTokensSupported: ItemRule = (question, context) => {
  const keyPoint = context.keyPointById.get(question.keyPointId)
  if (!keyPoint) return []
  const support = supportOf(question, keyPoint, context)
  const shown = [question.stem, ...question.prompts.map((prompt) => prompt.text), ...claimsIn(question)]
  const unsupported = shown.flatMap((text) => namesAndNumbers(text, context)).filter((token) => !isSupported(token, support))
  return [...new Set(unsupported)].map((token) => ({
    code: 'STEM_TOKENS_SUPPORTED',
    severity: 'error',
    message: `“${token}” in the stem is in neither the statement, the evidence, the source’s label nor a cited term.`,
    hint: 'Use only names and numbers that the evidence has, or cite the term that has them.',
  }))
}

/** What a question states beside its stem; distractors may name whom they like. */
function claimsIn(question: Question): string[] {
  return question.kind === 'match' || question.kind === 'order' ? question.options.map((option) => option.text) : []
}

/** Capitalised words and numbers; a word that only starts a sentence counts when the term base knows it as a name. */
function namesAndNumbers(stem: string, context: LintContext): string[] {
  const found = [...stem.matchAll(/(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}’'.-]*[\p{L}\p{M}]|\p{Lu}|\d[\d.,]*\d|\d|\p{Script=Hangul}+)/gu)]
  return found
    .filter((match) => !startsSentence(stem, match.index) || isPartOfName(match[0], context))
    .map((match) => match[0].replace(/['’]s$/u, ''))
}

function startsSentence(stem: string, at: number): boolean {
  return /(^|[.!?:]["”’)]*\s+)["“‘(]*$/.test(stem.slice(0, at))
}

function isPartOfName(token: string, context: LintContext): boolean {
  return /\d/.test(token) || context.firstWordsOfNames.has(token)
}

function supportOf(question: Question, keyPoint: KeyPoint, context: LintContext): string {
  const ask = askOf(question, context)
  const texts = [keyPoint.statement, keyPoint.proposition ?? '', keyPoint.subject ?? '', keyPoint.asOf.replaceAll('-', ' ')]
  for (const quote of [...keyPoint.evidence, ...question.options.filter((option) => option.isKey).map((option) => option.evidence)]) {
    const article = context.articles.get(quote.articleId)
    const paragraph = article?.paragraphs.find((candidate) => candidate.number === quote.paragraph)
    texts.push(article?.label ?? '', paragraph ? paragraphText(paragraph) : '')
  }
  const cited = new Set([ask?.termId ?? '', ...keyPoint.attribution.map((link) => link.who)])
  const datedBy = new Set(keyPoint.sequence?.events.map((event) => event.termId))
  const ofChain = context.terms.all.filter((term) => cited.has(term.id))
  for (const term of context.terms.all) if (datedBy.has(term.id)) texts.push(...context.terms.namesOf(term), term.definition)
  for (const term of [...ofChain, ...context.mentioned(keyPoint.statement)]) texts.push(...context.terms.namesOf(term))
  // A falsified statement holds the lure on purpose.
  if (question.correction !== null) {
    texts.push(...(ask?.lures ?? []).map((lure) => lure.text), ...context.terms.all.map((term) => term.english))
  }
  return texts.join(' | ')
}

function isSupported(token: string, support: string): boolean {
  if (containsWords(support, token)) return true
  const [only, ...more] = words(token)
  if (only === undefined || more.length > 0 || only.length < 5 || /\d/.test(only)) return only === undefined
  // Russia supports Russian, Korea Korean.
  return words(support).some((word) => word.length >= 5 && (word.startsWith(only) || only.startsWith(word)))
}
