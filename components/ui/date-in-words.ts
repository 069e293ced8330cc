/** A calendar day (YYYY-MM-DD) as a date: "March 22, 2026", "2026년 3월 22일". */
export function dateInWords(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))
}
