// @ts-check

/** @typedef {{ kind: 'title' | 'heading' | 'paragraph' | 'quote' | 'item', text: string }} Block */

const MARKS = { title: '# ', heading: '## ', paragraph: '', quote: '> ', item: '- ' }

/**
 * Blocks of plain text as Markdown that `parseArticle` reads back to the same words: what would be a mark is escaped.
 * @param {readonly Block[]} blocks
 */
export function markdownOfBlocks(blocks) {
  return blocks
    .map(({ kind, text }) => ({ kind, text: plain(text) }))
    .filter(({ text }) => text !== '')
    .map(({ kind, text }) => MARKS[kind] + escaped(text))
    .join('\n\n')
}

/** @param {string} text */
function plain(text) {
  return text.replace(/\u00AD/g, '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

/** @param {string} text one line */
function escaped(text) {
  return text
    .replace(/[\\`*_[\]<#]/g, '\\$&')
    .replace(/^[>+|=~-]/, '\\$&')
    .replace(/^(\d{1,3})([.)])(?=\s)/, '$1\\$2')
}
