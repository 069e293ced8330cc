const DAY_MS = 86_400_000
/** Nearer days are counted, later ones dated. */
const COUNTED_DAYS = 14

/** A study day as seen from today, both YYYY-MM-DD: "today", "tomorrow", "in 5 days", "March 12". What is overdue is due today. */
export function dayInWords(day: string, today: string, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  const days = Math.max(0, Math.round((at - Date.parse(`${today}T00:00:00Z`)) / DAY_MS))
  if (days <= COUNTED_DAYS) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC', day: 'numeric', month: 'long', ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(at)
}
