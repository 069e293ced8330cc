import { partialDate } from '../ui/partial-date'

/**
 * The date of an event under the heading of its year, so without it: "February 27 – 28", "April", "2월 27일~28일". What
 * ends in another year, or is known by its year alone, is written out.
 */
export function dateUnderYear(on: string, until: string | null, locale: string): string {
  const year = on.slice(0, 4)
  const isWithin = on.length > 4 && (until === null || (until.length === on.length && until.startsWith(year)))
  if (!isWithin) return [on, ...(until === null ? [] : [until])].map((date) => partialDate(date, locale)).join(' – ')
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', ...(on.length > 7 ? { day: 'numeric' } : {}) })
  return until === null ? format.format(Date.parse(on)) : format.formatRange(Date.parse(on), Date.parse(until))
}
