import assert from 'node:assert/strict'
import fc from 'fast-check'
import { stripMarkdown } from '#core/article/strip-markdown'
import { markdownOfBlocks } from '../../../server/article/read-source/worker/markdown-of-blocks.mjs'
import { anyWords } from '../any-text'
import { longProperty } from '../long-property'

const blocks = fc.array(fc.record({ kind: fc.constantFrom('title' as const, 'heading' as const, 'paragraph' as const, 'quote' as const, 'item' as const), text: anyWords }), { maxLength: 4 })
const plain = (text: string) => text.replace(/\u00AD/g, '').replace(/[\p{Cc}\s]+/gu, ' ').trim()

/** What the readers of pages and documents write as Markdown is read back to the same words. */
export const readsBackItsMarkdown = longProperty('blocks written as Markdown are read back', 1_000, blocks, (written) => {
  const read = stripMarkdown(markdownOfBlocks(written)).lines.filter((line) => line.text !== '')
  const expected = written.map(({ kind, text }) => ({ text: plain(text), isHeading: kind === 'title' || kind === 'heading' })).filter(({ text }) => text !== '')
  assert.deepEqual(read, expected)
})
