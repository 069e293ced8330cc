import { readDateLine } from './read-date-line'
import { readSignature } from './read-signature'
import type { TextLine } from './strip-markdown'

/** Wrapped text breaks its lines at about the same length, and no later than this. */
const MOST_LINE_LENGTH = 110
const LEAST_LINE_LENGTH = 40

/**
 * Joins the lines of paragraphs that were wrapped by hand: neighbours without a blank line between them, the first one
 * of a wrapped line's length and not at the end of a sentence, or the next one going on in small letters.
 */
export function joinWrappedLines<Line extends TextLine>(lines: readonly Line[]): Line[] {
  const joined: { line: Line; parts: string[]; last: string }[] = []
  for (const line of lines) {
    const current = joined.at(-1)
    if (current && goesOn(current.last, line) && !current.line.isHeading) {
      current.parts.push(line.text)
      current.last = line.text
    } else joined.push({ line, parts: [line.text], last: line.text })
  }
  return joined.map(({ line, parts }) => (parts.length === 1 ? line : { ...line, text: parts.join(' ') }))
}

function goesOn(last: string, next: TextLine): boolean {
  if (last === '' || next.text === '' || next.isHeading) return false
  if (readDateLine(last) || readDateLine(next.text) || readSignature(next.text).by !== null || /\s[|·•]\s/.test(next.text)) return false
  if (last.length > MOST_LINE_LENGTH || last.length < LEAST_LINE_LENGTH) return false
  return /^\p{Ll}/u.test(next.text) || !/[.!?…:][”"’')\]]*$/.test(last)
}
