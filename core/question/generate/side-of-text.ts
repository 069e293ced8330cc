import type { ParsedArticle } from '../../article/parse-article'
import type { ContrastSide } from '../../key-point/propose/propose-contrasts'
import { articleOfText } from './article-of-text'
import type { GeneratedFromText } from './generate-from-text'

const WORDS_OF_NAME = 6

/** A text that somebody brought, to be set beside another article. */
export function sideOfText({ article, proposal }: GeneratedFromText): ContrastSide {
  return {
    article: { ...articleOfText(article, proposal), label: labelOf(article) },
    isWhole: true,
    keyPoints: proposal.keyPoints,
    terms: proposal.terms,
  }
}

/** How questions on two articles name one: by its title, its author or its first words. */
function labelOf({ title, byline, paragraphs }: ParsedArticle): string {
  if (title !== null) return title
  if (byline !== null) return `The article by ${byline}`
  return `The text that begins with ‘${paragraphs[0]?.text.split(' ').slice(0, WORDS_OF_NAME).join(' ') ?? ''} …’`
}
