import type { Article } from '../../article/article'
import { parseArticle, type ArticleFormat } from '../../article/parse-article'
import { type GivenDetails, withGivenDetails } from '../../article/with-given-details'
import type { Content } from '../../key-point/content'
import type { KeyPoint } from '../../key-point/key-point'
import type { Term } from '../../key-point/term'
import { lintContext } from '../item-lint/lint-context'
import { lintQuestion } from '../item-lint/lint-question'
import type { Finding } from '../item-lint/finding'
import type { Question } from '../question'
import { articleOfText } from './article-of-text'
import { generateFromParsed } from './generate-from-text'

export type ImportSourceText = {
  /** The id that the article is to have. */
  articleId: string
  text: string
  format: ArticleFormat
  given: GivenDetails & { outlet: string | null }
}

/** `findings` of severity error keep it from being published as it is. */
export type ProposedQuestion = { question: Question; findings: Finding[] }

/** Everything that a teacher looks through before an imported article is published. */
export type ImportProposals = {
  article: Article
  keyPoints: KeyPoint[]
  /** The terms that the text brings along: its author, people whom the term base does not know. */
  terms: Term[]
  /** What the gate let through and what it refused, in the order of the key points. */
  questions: ProposedQuestion[]
}

const TITLE_WORDS = 8

/**
 * What is proposed from a text that somebody brings in. Beyond `generateFromText` each question is held against the whole
 * corpus that learners will study beside it, and what the gate refused is kept with its reasons, for it can be mended.
 */
export function importProposals(source: ImportSourceText, corpus: Content): ImportProposals {
  const parsed = withGivenDetails(parseArticle(source.text, source.format), source.given)
  const { proposal, generated } = generateFromParsed(parsed, corpus.terms, source.articleId, `${source.articleId}-`)
  const article = describe(articleOfText(parsed, proposal, source.articleId), source.given.outlet)
  const context = lintContext({
    articles: [...corpus.articles, article], keyPoints: [...corpus.keyPoints, ...proposal.keyPoints], terms: [...proposal.terms],
  })
  const known = new Set(corpus.terms.map((term) => term.id))
  const order = new Map(proposal.keyPoints.map((keyPoint, at) => [keyPoint.id, at]))
  const questions = [
    ...generated.published.map((question) => ({ question, findings: lintQuestion(question, context) })),
    ...generated.rejected.map(({ question, findings }) => ({ question, findings: findings.map((finding) => ({ ...finding, severity: 'error' as const })) })),
  ]
  return {
    article, questions: questions.toSorted((one, other) => (order.get(one.question.keyPointId) ?? 0) - (order.get(other.question.keyPointId) ?? 0)),
    keyPoints: proposal.keyPoints, terms: proposal.terms.filter((term) => !known.has(term.id)),
  }
}

/** Without a title the first words stand for one: a list of articles has to tell them apart. */
function describe(article: Article, outlet: string | null): Article {
  const opening = (article.paragraphs[0]?.sentences[0]?.text ?? '').split(' ').slice(0, TITLE_WORDS).join(' ').replace(/[.,;:]$/, '')
  return { ...article, label: article.title ?? `${opening} …`, citation: { ...article.citation, outlet } }
}
