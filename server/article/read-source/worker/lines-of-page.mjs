// @ts-check

/**
 * A line of print. Lengths are in points, `y` is the base line counted from the foot of the page.
 * @typedef {{ text: string, x: number, end: number, y: number, size: number, page: number }} Line
 */
/** What pdf.js says of a piece of text. @typedef {{ str: string, transform: number[], width: number }} TextItem */

/**
 * The lines of a page from its pieces of text, in the order in which the page draws them, which keeps columns apart.
 * Turned text (a mark across the page, a note up its margin) and raised note marks are left out.
 * @param {readonly object[]} items
 * @param {number} page
 * @returns {Line[]}
 */
export function linesOfPage(items, page) {
  /** @type {Line[]} */
  const lines = []
  /** @type {Line | undefined} */
  let line
  for (const item of items) {
    if (!isPiece(item) || item.str === '') continue
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform
    const size = Math.hypot(c, d)
    if (Math.abs(b) > Math.abs(a) / 10) continue
    const isSameLine = line && Math.abs(y - line.y) < Math.max(size, line.size) / 2
    if (!isSameLine && item.str.trim() === '') continue
    if (!line || !isSameLine) {
      line = { text: item.str, x, end: x + item.width, y, size, page }
      lines.push(line)
      continue
    }
    if (size < 0.8 * line.size && y > line.y && /^\s*\[?\d{1,3}\]?\s*$/.test(item.str)) continue
    const isGap = x - line.end > 0.15 * size && !/\s$/.test(line.text) && !/^\s/.test(item.str)
    line.text += (isGap ? ' ' : '') + item.str
    line.end = Math.max(line.end, x + item.width)
    line.x = Math.min(line.x, x)
  }
  return lines.map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() })).filter((each) => each.text !== '')
}

/** @param {object} item @returns {item is TextItem} */
function isPiece(item) {
  return 'str' in item
}
