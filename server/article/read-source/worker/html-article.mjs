// @ts-check
import { Readability } from '@mozilla/readability'
import { blocksOfDom } from './blocks-of-dom.mjs'
import { markdownOfBlocks } from './markdown-of-blocks.mjs'
import { parseMarkup } from './parse-markup.mjs'

/** @typedef {import('./markdown-of-blocks.mjs').Block} Block */

/**
 * The article in an HTML page as Markdown: title, byline and date as lines of their own, then what Firefox's reader view
 * takes for the article. A page in which it finds none gives all its text but navigation and the like.
 * @param {string} html
 */
export function htmlArticle(html) {
  // The reader view changes the document that it reads.
  const document = parseMarkup(html)
  const headline = textOf(document.querySelector('h1'))
  const read = readerView(document)
  // What the browser shows in its tab is often the headline and the name of the site.
  const title = headline !== '' && read?.title?.includes(headline) ? headline : read?.title ?? ''
  const found = read?.content ? blocksOfDom(read.content) : []
  const body = found.length > 0 ? found : blocksOfDom(parseMarkup(html).documentElement)
  return markdownOfBlocks([...headOf(title, read?.byline, read?.publishedTime), ...body.filter((block) => block.kind !== 'title' || block.text.trim() !== title)])
}

/** What the reader view makes of a document; null where it finds no article, or stumbles over markup that no page has. @param {Document} document */
function readerView(document) {
  try {
    return new Readability(document, { serializer: (node) => node }).parse()
  } catch {
    return null
  }
}

/** @param {Element | null} element */
function textOf(element) {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

/**
 * @param {string} title
 * @param {string | null | undefined} byline
 * @param {string | null | undefined} publishedTime
 * @returns {Block[]}
 */
function headOf(title, byline, publishedTime) {
  /** @type {Block[]} */
  const head = []
  const author = byline?.trim().replace(/^(?:(?:written )?by|author:)\s+/i, '') ?? ''
  // Bylines are often “admin” or an address: a line in the text must be a name.
  const name = /^\p{Lu}[^\s,@]*(?:\s+[^\s,@]+){1,5}(?:,[^\n]{0,160})?$/u.exec(author)?.[0]
  const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedTime?.trim() ?? '')?.[0]
  if (title !== '') head.push({ kind: 'title', text: title })
  if (name !== undefined) head.push({ kind: 'paragraph', text: `By ${name}` })
  if (day !== undefined) head.push({ kind: 'paragraph', text: day })
  return head
}
