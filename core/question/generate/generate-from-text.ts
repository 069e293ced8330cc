import type { Article } from '../../article/article'
import { type ArticleFormat, parseArticle, type ParsedArticle } from '../../article/parse-article'
import { sentenceHash } from '../../article/sentence-hash'
import { type Proposal, proposeKeyPoints } from '../../key-point/propose/propose-key-points'
import type { Term } from '../../key-point/term'
import { indexTerms } from '../../key-point/term-index'
import { type GeneratedQuestions, generateQuestions } from './generate-questions'
import { refuseDoubtful } from './refuse-doubtful'

/** Everything that comes of one text: what was read, what was proposed, what passed the gate and what did not. */
export type GeneratedFromText = { articleId: string; article: ParsedArticle; proposal: Proposal; generated: GeneratedQuestions }

/** From a raw text or Markdown to questions. What passed the gate is proposed, not published: that takes a named person. */
export function generateFromText(source: string, format: ArticleFormat, terms: readonly Term[]): GeneratedFromText {
  const article = parseArticle(source, format)
  const id = `text-${article.hash.slice(0, 12)}`
  const proposal = proposeKeyPoints(article, id, terms)
  const generated = generateQuestions({
    articles: [asArticle(article, id, proposal)],
    keyPoints: proposal.keyPoints,
    terms: [...proposal.terms],
  })
  return { articleId: id, article, proposal, generated: refuseDoubtful(generated, indexTerms(proposal.terms)) }
}

/** The parsed text in the shape that generators and rules know: its own sentences stand where a brief has ours. */
function asArticle(parsed: ParsedArticle, id: string, proposal: Proposal): Article {
  const { title, byline, dateLine } = parsed
  const isSure = dateLine !== null && !dateLine.isAmbiguous
  return {
    id,
    position: 1,
    title,
    label: title ?? 'The article',
    citation: {
      author: byline, authorRole: null, outlet: null, publishedOn: isSure ? dateLine.date : null,
      dateLine: dateLine?.text ?? null, note: 'Read from the text itself.',
    },
    sourceCriticism: { speaker: byline ?? 'Not named', position: 'Not known', time: proposal.asOf, audience: 'Not known', cautions: [] },
    paragraphs: parsed.paragraphs.map((paragraph) => ({
      number: paragraph.number,
      sentences: paragraph.sentences.map(({ text }, at) => ({
        text,
        sources: [{ paragraph: paragraph.number, sentence: at + 1, hash: sentenceHash(text) }],
      })),
    })),
  }
}
