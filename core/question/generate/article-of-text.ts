import type { Article } from '../../article/article'
import type { ParsedArticle } from '../../article/parse-article'
import { sentenceHash } from '../../article/sentence-hash'
import type { Proposal } from '../../key-point/propose/propose-key-points'

/** The id of a text that is in no content folder: the same text has the same. */
export function idOfText(parsed: ParsedArticle): string {
  return `text-${parsed.hash.slice(0, 12)}`
}

/** The parsed text in the shape that generators and rules know: its own sentences stand where a brief has ours. */
export function articleOfText(parsed: ParsedArticle, proposal: Proposal, id = idOfText(parsed)): Article {
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
