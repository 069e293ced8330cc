import { locateQuote, type TextQuote } from '../../article/text-quote'
import type { Question } from '../question'
import type { ItemRule } from './item-rule'
import type { LintContext } from './lint-context'

/** QUOTE_EXACT: every evidence, of the question and of each option, stands word for word in the paragraph it names. */
export const quoteExact: ItemRule = (question, context) => {
  const lost = quotesOf(question).filter((quote) => !isFound(quote, context))
  const messages = lost.map((quote) => `“${quote.exact.slice(0, 60)}” is not found in ${quote.articleId}, paragraph ${quote.paragraph}.`)
  if (question.evidence.length === 0) messages.push('The question has no evidence.')
  return [...new Set(messages)].map((message) => ({
    code: 'QUOTE_EXACT',
    severity: 'error',
    message,
    hint: 'Copy the quote from the brief; add prefix or suffix when it occurs more than once.',
  }))
}

function quotesOf(question: Question): TextQuote[] {
  return [...question.evidence, ...question.options.map((option) => option.evidence)]
}

function isFound(quote: TextQuote, context: LintContext): boolean {
  const article = context.articles.get(quote.articleId)
  return article !== undefined && locateQuote(article, quote) !== null
}
