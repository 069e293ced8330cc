/** A line of a text and what it is. Blank lines are kept: they part paragraphs. */
export type TextLine = { text: string; isHeading: boolean }

/** A Markdown text as lines of plain text, and what its front matter says. */
export type PlainMarkdown = { lines: TextLine[]; frontMatter: ReadonlyMap<string, string> }

const FENCE = /^\s*(?:```|~~~)/

/**
 * Markdown without its marks: emphasis, links, images, quote and list marks go, code and tables are left out, headings
 * are named as such. What it does not know stays as it is.
 */
export function stripMarkdown(source: string): PlainMarkdown {
  const all = source.split(/\r\n|[\r\n\u2028\u2029]/)
  const { frontMatter, length } = readFrontMatter(all)
  const lines: TextLine[] = []
  let isCode = false
  for (const line of all.slice(length)) {
    if (FENCE.test(line)) {
      isCode = !isCode
      continue
    }
    if (isCode || /^\s*\|/.test(line) || /^\s*\[[^\]]+\]:\s/.test(line)) continue
    const last = lines.at(-1)
    if (/^\s*(?:=+|-{2,})\s*$/.test(line) && last && last.text !== '') last.isHeading = true
    else lines.push(plainLine(line))
  }
  return { lines, frontMatter }
}

function plainLine(line: string): TextLine {
  if (/^\s*(?:[-*_]\s*){3,}$/.test(line)) return { text: '', isHeading: false }
  const heading = /^\s{0,3}#{1,6}\s(.*)$/.exec(line)
  const body = heading?.[1]?.trim().replace(/(?<=^|\s)#+$/, '') ?? line.replace(/^\s*(?:>\s?)+/, '').replace(/^\s*(?:[-*+]|\d{1,3}[.)])\s+/, '')
  return { text: plainText(body), isHeading: heading !== null }
}

/** While marks are looked for, an escaped one (`\\*`) stands as one of the 32 code points that no text may hold. */
const ESCAPABLE = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
const FIRST_HIDDEN = 0xfdd0

function plainText(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => String.fromCharCode(FIRST_HIDDEN + ESCAPABLE.indexOf(mark)))
    .replace(/<!--[^>]{0,2000}-->|<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/!\[[^\][]*\]\([^()\s]*(?:\s"[^"]*")?\)/g, '')
    .replace(/\[([^\][]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/\[\^[^\][]{1,20}\]/g, '')
    .replace(/\*\*([^*]+)\*\*|__([^_]+)__/g, '$1$2')
    .replace(/(?<![\p{L}\p{N}*])\*([^*\s][^*]*)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_([^_\s][^_]*)_(?![\p{L}\p{N}_])/gu, '$1$2')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/[\uFDD0-\uFDEF]/g, (hidden) => ESCAPABLE.charAt(hidden.charCodeAt(0) - FIRST_HIDDEN))
}

function readFrontMatter(lines: readonly string[]): { frontMatter: Map<string, string>; length: number } {
  const frontMatter = new Map<string, string>()
  if (lines[0]?.trim() !== '---') return { frontMatter, length: 0 }
  const end = lines.slice(0, 100).findIndex((line, at) => at > 0 && line.trim() === '---')
  if (end === -1) return { frontMatter, length: 0 }
  for (const line of lines.slice(1, end)) {
    const entry = /^([A-Za-z]+):(.*)$/.exec(line)
    const value = entry?.[2]?.trim().replace(/^["']|["']$/g, '') ?? ''
    if (entry?.[1] && value !== '') frontMatter.set(entry[1].toLowerCase(), value)
  }
  return { frontMatter, length: end + 1 }
}
