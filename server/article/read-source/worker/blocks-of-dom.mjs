// @ts-check

/** @typedef {import('./markdown-of-blocks.mjs').Block} Block */
/** @typedef {{ node: Node, isEnd: boolean }} Step */

/** What belongs to the page and not to the article, or is no text. */
const DROPPED = new Set(
  ('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD NAV ASIDE FOOTER FIGURE FIGCAPTION FORM BUTTON SELECT TEXTAREA INPUT IFRAME OBJECT EMBED SVG ' +
    'MATH CANVAS VIDEO AUDIO PICTURE IMG DIALOG').split(' '),
)
const BLOCKS = new Set(
  ('P DIV SECTION ARTICLE MAIN HEADER BODY HTML H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL LI DL DT DD TABLE THEAD TBODY TFOOT TR TD TH CAPTION PRE HR ' +
    'ADDRESS DETAILS SUMMARY CENTER HGROUP').split(' '),
)
const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/**
 * The blocks of text below a node, in order. Walks with a stack of its own: markup may be nested deeper than calls may be.
 * @param {Node} root
 * @returns {Block[]}
 */
export function blocksOfDom(root) {
  /** @type {Block[]} */
  const blocks = []
  /** @type {string[]} the names of the elements around, blocks only */
  const around = []
  let text = ''
  const flush = () => {
    if (text.trim() !== '') blocks.push({ kind: kindIn(around), text })
    text = ''
  }
  /** @type {Step[]} */
  const steps = [{ node: root, isEnd: false }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, isEnd } = step
    const name = node.nodeName.toUpperCase()
    if (isEnd) {
      flush()
      around.pop()
      continue
    }
    if (node !== root && node.nextSibling) steps.push({ node: node.nextSibling, isEnd: false })
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      const value = node.nodeValue ?? ''
      if (around.at(-1) === 'PRE' && /\n\s*\n/.test(value)) {
        for (const part of value.split(/\n\s*\n/)) {
          text += part
          flush()
        }
      } else text += value
    } else if (name === 'BR') text += ' '
    else if (node.nodeType !== ELEMENT || DROPPED.has(name)) continue
    else {
      if (BLOCKS.has(name)) {
        flush()
        around.push(name)
        steps.push({ node, isEnd: true })
      }
      if (node.firstChild) steps.push({ node: node.firstChild, isEnd: false })
    }
  }
  flush()
  return blocks
}

/** @param {readonly string[]} around @returns {Block['kind']} */
function kindIn(around) {
  const nearest = around.findLast((name) => /^(?:H[1-6]|LI|BLOCKQUOTE)$/.test(name))
  if (nearest === undefined) return 'paragraph'
  if (nearest === 'LI') return 'item'
  return nearest === 'BLOCKQUOTE' ? 'quote' : nearest === 'H1' ? 'title' : 'heading'
}
