import { type Instant, MINUTE_MS } from '../shared/instant'

export type DayRule = {
  /** IANA name, e.g. "Asia/Seoul". */
  timeZone: string
  /** Hour, 0–23, at which a new study day begins: a review at 01:00 belongs to the evening before. */
  rolloverHour: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Clocks stand a whole number of these from UTC, so all instants within one have the same local hour. */
const QUARTER_MS = 15 * MINUTE_MS
/** Asking the calendar is slow, and what is asked lies mostly on few days: the last local hours that were found, by time zone and quarter. */
const found = new Map<string, ReturnType<typeof askCalendar>>()
const FOUND_AT_MOST = 5000

/**
 * The study day (YYYY-MM-DD) that an instant belongs to: the local calendar day, or the one before
 * while the local hour is under the rollover hour. Days compare as strings.
 * Throws RangeError on an unknown time zone.
 */
export function studyDay(at: Instant, rule: DayRule): string {
  const local = localParts(at, rule.timeZone)
  const calendarDay = Date.UTC(local.year, local.month - 1, local.day - (local.hour < rule.rolloverHour ? 1 : 0))
  return new Date(calendarDay).toISOString().slice(0, 10)
}

/** The study day `days` after (or, negative, before) the given one. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** Days from one study day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function localParts(at: Instant, timeZone: string) {
  const key = `${Math.floor(at / QUARTER_MS)} ${timeZone}`
  let parts = found.get(key)
  if (!parts) {
    parts = askCalendar(at, timeZone)
    if (found.size >= FOUND_AT_MOST) found.clear()
    found.set(key, parts)
  }
  return parts
}

function askCalendar(at: Instant, timeZone: string) {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]))
  return {
    year: parts.get('year') ?? 0, month: parts.get('month') ?? 0,
    day: parts.get('day') ?? 0, hour: parts.get('hour') ?? 0,
  }
}
