import assert from 'node:assert/strict'
import fc from 'fast-check'
import { blocksOfLines } from '../../../server/article/read-source/worker/blocks-of-lines.mjs'
import { dropRunningLines } from '../../../server/article/read-source/worker/drop-running-lines.mjs'
import { linesOfPage } from '../../../server/article/read-source/worker/lines-of-page.mjs'
import { anyWords } from '../any-text'
import { longProperty } from '../long-property'

const number = fc.oneof(fc.integer({ min: 0, max: 800 }), fc.double())
const piece = fc.record({ str: anyWords, transform: fc.oneof(fc.tuple(number, number, number, number, number, number), fc.tuple(fc.constant(10), fc.constant(0), fc.constant(0), fc.constant(10), number, number)), width: number })
const pages = fc.array(fc.array(piece, { maxLength: 20 }), { maxLength: 4 })

/** Letters that a page draws, wherever it puts them, become blocks of these letters. */
export const putsTogetherAnyPage = longProperty('pieces of print become blocks', 1_000, pages, (drawn) => {
  const lines = dropRunningLines(drawn.map((items, at) => ({ height: 800, lines: linesOfPage(items, at + 1) })))
  const letters = (texts: readonly string[]) => texts.join('').replace(/[\s\u00AD‐-]+/g, '').length
  assert(letters(blocksOfLines(lines).map(({ text }) => text)) <= letters(lines.map(({ text }) => text)), 'more letters than there were')
})
