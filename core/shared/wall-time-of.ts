import type { Instant } from './instant'

/** What the clocks of a time zone (IANA name) show at an instant, to the minute: "2026-11-23T14:05", as a datetime-local field takes it. */
export function wallTimeOf(at: Instant, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}`
}
