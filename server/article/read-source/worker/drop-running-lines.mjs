// @ts-check

/** @typedef {import('./lines-of-page.mjs').Line} Line */

/** Shares of a page's height at its head and foot in which running lines stand. */
const MARGIN = 0.12
const PAGE_NUMBER = /^(?:(?:https?|file):\S+\s+)?[-–—|]?\s*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–—|]?$/i

/**
 * The lines of all pages without page numbers and without what stands at the head or foot of a third of the pages, and
 * of two at least, with the same words, whatever its numbers.
 * @param {readonly { height: number, lines: readonly Line[] }[]} pages
 * @returns {Line[]}
 */
export function dropRunningLines(pages) {
  /** @type {Map<string, Set<number>>} */
  const seen = new Map()
  const all = pages.flatMap(({ height, lines }) => lines.map((line) => ({ line, isMarginal: line.y > height * (1 - MARGIN) || line.y < height * MARGIN })))
  for (const { line, isMarginal } of all) {
    if (isMarginal) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(line.page))
  }
  const often = Math.max(2, Math.ceil(pages.length / 3))
  return all
    .filter(({ line, isMarginal }) => !isMarginal || !(PAGE_NUMBER.test(line.text) || (seen.get(keyOf(line))?.size ?? 0) >= often))
    .map(({ line }) => line)
}

/** @param {Line} line */
function keyOf(line) {
  return line.text.replace(/\d+/g, '#').toLowerCase()
}
