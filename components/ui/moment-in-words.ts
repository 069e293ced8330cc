import { momentFormat } from './moment-format'

/** A moment in a time zone, as a date and a time of day: "Mar 22, 2026, 14:00". */
export function momentInWords(at: number, timeZone: string, locale: string): string {
  return momentFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })(at)
}
