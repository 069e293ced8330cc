import { type ArticleFormat, parseArticle, type ParsedArticle } from '../../article/parse-article'
import { type Proposal, proposeKeyPoints } from '../../key-point/propose/propose-key-points'
import type { Term } from '../../key-point/term'
import { indexTerms } from '../../key-point/term-index'
import { articleOfText, idOfText } from './article-of-text'
import { balanceProposed } from './balance-proposed'
import { type GeneratedQuestions, generateQuestions } from './generate-questions'
import { refuseDoubtful } from './refuse-doubtful'

/** Everything that comes of one text: what was read, what was proposed, what passed the gate and what did not. */
export type GeneratedFromText = { articleId: string; article: ParsedArticle; proposal: Proposal; generated: GeneratedQuestions }

/** From a raw text or Markdown to questions. What passed the gate is proposed, not published: that takes a named person. */
export function generateFromText(source: string, format: ArticleFormat, terms: readonly Term[]): GeneratedFromText {
  const article = parseArticle(source, format)
  const proposal = proposeKeyPoints(article, idOfText(article), terms)
  const articles = [articleOfText(article, proposal)]
  const generated = generateQuestions({
    articles,
    keyPoints: proposal.keyPoints,
    terms: [...proposal.terms],
  }, 'near-by')
  return { articleId: idOfText(article), article, proposal, generated: balanceProposed(refuseDoubtful(generated, indexTerms(proposal.terms), proposal.keyPoints, articles)) }
}
