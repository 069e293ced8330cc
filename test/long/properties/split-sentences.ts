import assert from 'node:assert/strict'
import { splitSentences } from '#core/article/split-sentences'
import { anyText } from '../any-text'
import { longProperty } from '../long-property'

/** Nothing but white space lies before, between and after sentences. */
export const losesNoSentence = longProperty('no text is lost between sentences', 2_000, anyText, (paragraph) => {
  let at = 0
  for (const { text, start, end, number } of splitSentences(paragraph)) {
    assert.equal(paragraph.slice(at, start).trim(), '')
    assert.equal(paragraph.slice(start, end), text)
    assert(text !== '' && text.trim() === text, `sentence ${number} is not trimmed`)
    at = end
  }
  assert.equal(paragraph.slice(at).trim(), '')
})
