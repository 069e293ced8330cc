import { type DateLine, readDateLine } from './read-date-line'

const MOST_SIGNATURE_LETTERS = 240
/** A name of two to four parts, each with a capital. */
export const PERSON_NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?:\s+(?:(?:de|van|von|al|bin)\s+)?\p{Lu}[\p{L}’'.-]*){1,3}`
// No flag i: with u it makes \p{Lu} match small letters, and “By late April, …” a name.
const BYLINE = new RegExp(
  String.raw`^(?:(?:[Ww]ritten )?[Bb]y|(?:WRITTEN )?BY|[Aa]uthor:|AUTHOR:)\s+(?:(?:[Pp]rof(?:essor)?|PROF(?:ESSOR)?|D[Rr]|[Aa]mbassador|AMBASSADOR)\.?\s+)?(${PERSON_NAME})(?:,.{0,160})?$`,
  'u',
)
/** “By Late April, …” opens a sentence; “By April Kim” is a byline, for four months are given names. */
const MONTH = /(?:^| )(?:January|February|March|July|September|October|November|December)(?: |$)| (?:April|May|June|August)$/i

/** What a line above the text says of its author and day: “By Ahn Bora, Portsea | 4 May 2018”, “Analysis · Portsea, 4 May 2018”. */
export function readSignature(line: string): { date: DateLine | null; by: string | null } {
  const parts = line.length > MOST_SIGNATURE_LETTERS ? [] : line.split(/\s+[|·•—–]\s+/)
  const dates = parts.map((part) => readDateLine(part) ?? (parts.length > 1 ? readDateLine(part.replace(/^\p{Lu}[\p{L} ]{2,30},\s+/u, '')) : null))
  const names = parts.map((part) => nameOf(BYLINE.exec(part)?.[1])).filter((name) => name !== null && !MONTH.test(name))
  return { date: dates.find((date) => date !== null) ?? null, by: names[0] ?? null }
}

/** A name without the mark that closes the line or clause; null for none. */
export function nameOf(text: string | undefined): string | null {
  return text?.replace(/[.,;]+$/, '') ?? null
}
