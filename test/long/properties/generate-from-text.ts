import assert from 'node:assert/strict'
import path from 'node:path'
import { generateFromText } from '#core/question/generate/generate-from-text'
import { readContent } from '#server/article/read-content'
import { anySpeakers } from '../any-text'
import { longProperty } from '../long-property'

const { terms } = readContent(path.join(import.meta.dirname, '../../../content'))

/** A text of 12,000 letters in which everybody speaks yields many questions; twice as many letters may take twice as long. */
const MS_PER_1000_LETTERS = 250

/** Every question that passed cites word for word, and none was refused as well. */
export const generatesWhatIsProved = longProperty('questions cite what is written', 100, anySpeakers, (source) => {
  const { article, generated } = generateFromText(source, 'text', terms)
  const texts = new Map(article.paragraphs.map((paragraph) => [paragraph.number, paragraph.text]))
  const refused = new Set(generated.rejected.map(({ question }) => question.id))
  for (const { id, evidence } of generated.published) {
    assert(!refused.has(id), `passed and refused: ${id}`)
    for (const { paragraph, exact } of evidence) assert(exact !== '' && texts.get(paragraph)?.includes(exact), `not in paragraph ${paragraph}: ${exact}`)
  }
}, { msPer1000Letters: MS_PER_1000_LETTERS })
