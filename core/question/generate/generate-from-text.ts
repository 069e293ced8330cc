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
  return generateFromParsed(article, terms, idOfText(article), '')
}

/**
 * As `generateFromText`, of a text taken apart already. `articleId` names the article in every quote; `prefix` begins the ids
 * of key points, and with them those of questions, where they have to be told from those of other articles.
 */
export function generateFromParsed(parsed: ParsedArticle, terms: readonly Term[], articleId: string, prefix: string): GeneratedFromText {
  const proposal = withPrefix(proposeKeyPoints(parsed, articleId, terms), prefix)
  const articles = [articleOfText(parsed, proposal, articleId)]
  const generated = generateQuestions({ articles, keyPoints: proposal.keyPoints, terms: [...proposal.terms] }, 'near-by')
  const kept = refuseDoubtful(generated, indexTerms(proposal.terms), proposal.keyPoints, articles)
  return { articleId, article: parsed, proposal, generated: balanceProposed(kept) }
}

function withPrefix(proposal: Proposal, prefix: string): Proposal {
  return {
    ...proposal,
    keyPoints: proposal.keyPoints.map((keyPoint) => ({ ...keyPoint, id: prefix + keyPoint.id })),
    salience: new Map([...proposal.salience].map(([id, share]) => [prefix + id, share])),
  }
}
