import assert from 'node:assert/strict'
import path from 'node:path'
import { parseArticle } from '#core/article/parse-article'
import { proposeKeyPoints } from '#core/key-point/propose/propose-key-points'
import { readContent } from '#server/article/read-content'
import { anyLongText } from '../any-text'
import { longProperty } from '../long-property'

const { terms } = readContent(path.join(import.meta.dirname, '../../../content'))

/** For a text of 100,000 letters, which no article has. */
const MS_PER_1000_LETTERS = 20

/** Key points cite word for word, name speakers whom somebody knows and keep their hedges. */
export const proposesWhatIsWritten = longProperty('what is proposed is written there', 1_000, anyLongText, (source) => {
  const article = parseArticle(source, 'text')
  const { keyPoints, terms: known } = proposeKeyPoints(article, 'text', terms)
  const texts = new Map(article.paragraphs.map((paragraph) => [paragraph.number, paragraph.text]))
  const ids = new Set(['unattributed', ...known.map((term) => term.id)])
  for (const { statement, evidence, attribution } of keyPoints) {
    for (const { paragraph, exact } of evidence) assert(exact !== '' && texts.get(paragraph)?.includes(exact), `not in paragraph ${paragraph}: ${exact}`)
    for (const { who, hedge } of attribution) {
      assert(ids.has(who), `nobody knows ${who}`)
      assert(hedge === null || statement.toLowerCase().includes(hedge), `lost hedge: ${hedge}`)
    }
  }
}, { msPer1000Letters: MS_PER_1000_LETTERS })
