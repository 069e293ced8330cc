/** What a date line says: the day when it can be read one way only, else as much as every reading agrees on. */
export type DateLine = {
  /** The line exactly as printed. */
  text: string
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  date: string
  /** Whether day and month could be read in two ways, so that only the year is sure. */
  isAmbiguous: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const LEAD = '(?:(?:first |last )?(?:published|posted|updated|date|issued)(?: on)?:?\\s+)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\\s+)?'
const TIME = '(?:,?\\s*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*\\(?(?:gmt|utc|kst|msk|cet|est|edt)[^\\s]*\\)?)?)?'

const whole = (pattern: string) => new RegExp(`^${LEAD}${pattern}${TIME}$`, 'i')
const NUMERIC = whole('(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})')
const ISO = whole('(\\d{4})[-./](\\d{2})[-./](\\d{2})(?:T[\\d:.]+Z?)?')
const DAY_FIRST = whole(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})`)
const MONTH_FIRST = whole(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`)
const MONTH_ONLY = whole(`${MONTH},?\\s+(\\d{4})`)

/** Reads a line that holds a date and nothing else; null for any other line. */
export function readDateLine(line: string): DateLine | null {
  const text = line.trim()
  if (text.length > 80) return null
  const date = readNumeric(text) ?? readNamed(text)
  return date && { text, ...date }
}

/** “SEOUL, March 12, 2021 — …” at the head of a report: how long it is, and its date when it holds one. */
export function readInlineDateLine(text: string): { length: number; dateLine: DateLine | null } | null {
  const head = /^(?:\p{Lu}[\p{Lu}.' -]{2,30}(?:, \p{Lu}[\p{L}. ]{1,20})??(?:, ([^—–]{3,40}?))?(?: \([^)]{2,30}\))?) ?(?:[—–]|--) ?(?=\p{L}|[“"])/u.exec(text.slice(0, 140))
  if (!head) return null
  const [, ...rest] = (head[1] ?? '').split(', ')
  return { length: head[0].length, dateLine: readDateLine(head[1] ?? '') ?? readDateLine(rest.join(', ')) }
}

type Reading = Omit<DateLine, 'text'>

function readNumeric(text: string): Reading | null {
  const iso = ISO.exec(text)
  if (iso) return sure(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts = NUMERIC.exec(text)
  if (!parts) return null
  const [one, other, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const readings = [sure(year, one, other), sure(year, other, one)].filter((reading) => reading !== null)
  const [first, second] = readings
  if (!first) return null
  return second && second.date !== first.date ? { date: pad(year, 4), isAmbiguous: true } : first
}

function readNamed(text: string): Reading | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return sure(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return sure(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]))
  const monthOnly = MONTH_ONLY.exec(text)
  return monthOnly && { date: `${monthOnly[2]}-${pad(monthOf(monthOnly[1]), 2)}`, isAmbiguous: false }
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase().slice(0, 3)) + 1
}

/** The date when it exists, else null. */
function sure(year: number, month: number, day: number): Reading | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  if (year < 1000 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null
  return { date: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, isAmbiguous: false }
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
