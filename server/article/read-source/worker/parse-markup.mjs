// @ts-check
import { parseHTML } from 'linkedom'
import { Refused } from './refused.mjs'

/** More than long pages have. What reads the tree afterwards follows each node upwards, so depth counts for every node. */
const MOST_TAGS = 100_000
const DEEPEST = 60
const MOST_LEVELS = 1_000_000

/**
 * A document from HTML or a piece of it. Throws `Refused` when it is built to be slow.
 * @param {string} html
 * @returns {Document}
 */
export function parseMarkup(html) {
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1
  if (tags > MOST_TAGS) throw new Refused('too-many-parts')
  const whole = parseHTML(html).document
  // A piece of a page, or words before the page: the parser then takes whatever comes first for the root.
  const document = whole.documentElement?.localName === 'html' ? whole : parseHTML(wrapped(html)).document
  // Not from the document: a document type beside the root hides it there.
  refuseDepth(document.documentElement)
  return document
}

/** @param {string} piece */
function wrapped(piece) {
  return `<!doctype html><html><body>${piece.replace(/<\/?(?:html|body)(?=[\s>])[^<>]*>/gi, '')}</body></html>`
}

/** @param {Node} root */
function refuseDepth(root) {
  let levels = 0
  const steps = [{ node: root, depth: 0 }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, depth } = step
    levels += depth
    if (depth > DEEPEST || levels > MOST_LEVELS) throw new Refused('too-many-parts')
    if (node.nextSibling) steps.push({ node: node.nextSibling, depth })
    if (node.firstChild) steps.push({ node: node.firstChild, depth: depth + 1 })
  }
}
