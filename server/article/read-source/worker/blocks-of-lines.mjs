// @ts-check
import { joinLines } from './join-lines.mjs'

/** @typedef {import('./lines-of-page.mjs').Line} Line */
/** @typedef {import('./markdown-of-blocks.mjs').Block} Block */
/** @typedef {{ size: number, leading: number, width: number }} Print the usual size of the letters, step from line to line, and width of a full line */

const ENDS_SENTENCE = /[.!?…:][”"’'»)\]]*(?:\[\d+\])*$/

/**
 * Paragraphs and headings from lines of print, told by what a reader sees: larger letters, wider steps, indents, lines
 * that end early at the end of a sentence. Small print at the foot of a page (notes) is left out.
 * @param {readonly Line[]} lines
 * @returns {Block[]}
 */
export function blocksOfLines(lines) {
  const print = printOf(lines)
  const notes = notesAmong(lines, print)
  const kept = lines.filter((line) => !notes.has(line))
  /** @type {Line[][]} */
  const groups = []
  for (const line of kept) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && goesOn(last, line, print)) group.push(line)
    else groups.push([line])
  }
  const isHeading = (/** @type {Line[]} */ group) => group.length <= 4 && group.every((line) => line.size > 1.15 * print.size)
  const largest = groups.filter(isHeading).reduce((most, [line]) => Math.max(most, line?.size ?? 0), 0)
  const title = groups.findIndex((group) => isHeading(group) && group[0]?.size === largest)
  const joined = joinLines(groups.map((group) => group.map((line) => line.text)))
  return groups.map((group, at) => ({ kind: at === title ? 'title' : isHeading(group) ? 'heading' : 'paragraph', text: joined[at] ?? '' }))
}

/** @param {readonly Line[]} lines @returns {Print} */
function printOf(lines) {
  /** @type {Map<number, number>} */
  const letters = new Map()
  for (const { size, text } of lines) letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length)
  const size = [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
  const body = lines.filter((line) => rounded(line.size) === size)
  const steps = body.map((line, at) => step(body[at - 1] ?? line, line)).filter((each) => each > 0.5 * size && each < 4 * size)
  return { size, leading: quantile(steps, 0.3) || 1.2 * size, width: quantile(body.map((line) => line.end - line.x), 0.8) }
}

/** @param {Line} last @param {Line} next @param {Print} print */
function goesOn(last, next, print) {
  if (Math.abs(last.size - next.size) > 0.15 * print.size) return false
  const ends = ENDS_SENTENCE.test(last.text)
  const down = step(last, next)
  // Another page or column: only the words tell.
  if (down <= 0) return !ends || /^\p{Ll}/u.test(next.text)
  if (down > 1.3 * print.leading * Math.max(1, last.size / print.size)) return false
  const isShort = last.end - last.x < 0.8 * print.width
  const isIndented = next.x - last.x > 0.7 * print.size && next.x - last.x < 6 * print.size
  return !(ends && (isShort || isIndented))
}

/**
 * The lines in print smaller than the text with nothing but such lines below them on a page that has others too.
 * @param {readonly Line[]} lines
 * @param {Print} print
 * @returns {ReadonlySet<Line>}
 */
function notesAmong(lines, print) {
  /** @type {Set<Line>} */
  const notes = new Set()
  const hasText = new Set(lines.filter((line) => !isSmall(line, print)).map((line) => line.page))
  let isFoot = true
  for (const [at, line] of [...lines.entries()].reverse()) {
    if (line.page !== lines[at + 1]?.page) isFoot = true
    isFoot &&= isSmall(line, print)
    if (isFoot && hasText.has(line.page)) notes.add(line)
  }
  return notes
}

/** @param {Line} line @param {Print} print */
function isSmall(line, print) {
  return line.size < 0.88 * print.size
}

/** How far down the page the next line stands; 0 or less on another page or in another column. @param {Line} last @param {Line} next */
function step(last, next) {
  return last.page === next.page ? last.y - next.y : 0
}

/** @param {number} size */
function rounded(size) {
  return Math.round(size * 2) / 2
}

/** @param {readonly number[]} numbers @param {number} share */
function quantile(numbers, share) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(share * (numbers.length - 1))] ?? 0
}
