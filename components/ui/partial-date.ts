/** A date as far as it is known ("2019", "2019-04", "2019-04-25") in the reader's words; anything else as it stands. */
export function partialDate(date: string, locale: string): string {
  const known = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (!known) return date
  const [, year, month, day] = known
  const at = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(at)
}
