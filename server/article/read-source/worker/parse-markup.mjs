// @ts-check
import { parseHTML } from 'linkedom'
import { Refused } from './refused.mjs'

/** More than long pages have. What reads the tree afterwards follows each node upwards, so depth counts for every node. */
const MOST_TAGS = 100_000
const DEEPEST = 100
const MOST_LEVELS = 1_500_000

/**
 * A document from HTML or a piece of it. Throws `Refused` when it is built to be slow.
 * @param {string} html
 * @returns {Document}
 */
export function parseMarkup(html) {
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  let tags = 0
  for (let at = whole.indexOf('<'); at !== -1; at = whole.indexOf('<', at + 1)) tags += 1
  if (tags > MOST_TAGS) throw new Refused('too-many-parts')
  const { document } = parseHTML(whole)
  refuseDepth(document)
  return document
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
