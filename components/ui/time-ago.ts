const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

/** "3 days ago", in the largest unit that fits; `justNow` under a minute. */
export function timeAgo(at: number, now: number, locale: string, justNow: string): string {
  const fitting = UNITS.find(({ ms }) => now - at >= ms)
  if (!fitting) return justNow
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor((now - at) / fitting.ms), fitting.unit)
}
