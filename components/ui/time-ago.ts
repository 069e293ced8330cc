const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

/** "3 days ago", in the largest unit that fits; under a minute counts as none. */
export function timeAgo(at: number, now: number, locale: string): string {
  const { unit, ms } = UNITS.find((candidate) => now - at >= candidate.ms) ?? { unit: 'minute', ms: 60_000 }
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(Math.max(0, now - at) / ms), unit)
}
