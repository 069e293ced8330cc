import type { TermPeriod } from '#core/key-point/term-period'
import { partialDate } from '../ui/partial-date'

/** How the reader's language words a period. */
type PeriodWords = { about: (date: string) => string; since: (date: string) => string }

/** "27 April 2018", "2003 – 2009", "since 1948", "since about 1984": no more than is known. */
export function periodInWords({ from, to, isOpen, isAbout }: TermPeriod, locale: string, { about, since }: PeriodWords): string {
  const start = isAbout ? about(partialDate(from, locale)) : partialDate(from, locale)
  if (isOpen) return since(start)
  return to === null ? start : `${start} – ${partialDate(to, locale)}`
}
