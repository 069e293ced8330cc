const IN_KOREAN: Readonly<Record<string, string>> = { AM: '오전', PM: '오후' }

/** Says moments in a language, with the half of the day in its own words: newer Unicode data has "PM 5:06" in Korean. */
export function momentFormat(locale: string, options: Intl.DateTimeFormatOptions): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale, options)
  if (!locale.startsWith('ko')) return (at) => format.format(at)
  return (at) => format.formatToParts(at).map(({ type, value }) => (type === 'dayPeriod' ? (IN_KOREAN[value] ?? value) : value)).join('')
}
