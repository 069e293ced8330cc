import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseArticle } from '#core/article/parse-article'
import { anyLongText } from '../any-text'
import { longProperty } from '../long-property'

/** Paragraphs are counted upwards and are their sentences; each sentence is at its offsets. */
export const parsesAnyText = longProperty(
  'any text or Markdown is taken apart',
  3_000,
  fc.tuple(anyLongText, fc.constantFrom('text' as const, 'markdown' as const)),
  ([source, format]) => {
    let number = 0
    for (const paragraph of parseArticle(source, format).paragraphs) {
      assert(paragraph.number > number, 'paragraphs out of order')
      number = paragraph.number
      for (const { text, start, end } of paragraph.sentences) assert.equal(paragraph.text.slice(start, end), text)
      assert.equal(paragraph.sentences.map(({ text }) => text).join(' '), paragraph.text)
    }
  },
)
