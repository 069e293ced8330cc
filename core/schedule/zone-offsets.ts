import { DAY_MS, type Instant, MINUTE_MS } from '../shared/instant'

/** From an instant on, clocks stand so many milliseconds ahead of UTC (behind it: negative). */
export type ZoneOffset = { fromAt: Instant; offsetMs: number }

/** No answer is older. Before it the first offset counts. */
const FROM_AT: Instant = Date.UTC(2015, 0, 1)
/** Further ahead than any answer that is looked at while what was found is kept. */
const AHEAD_MS = 400 * DAY_MS
/** No zone has put its clocks forth and back within less. */
const STRIDE_MS = 7 * DAY_MS
const found = new Map<string, { until: Instant; offsets: readonly ZoneOffset[] }>()

/**
 * How the clocks of a time zone (IANA name) stand from 2015 until beyond `now`, in order: for what counts study days where no calendar is at hand, as
 * (at + offset − rollover hour) / 24 h, rounded down. Throws RangeError on an unknown zone.
 */
export function zoneOffsets(timeZone: string, now: Instant): readonly ZoneOffset[] {
  const kept = found.get(timeZone)
  if (kept && now < kept.until) return kept.offsets
  const until = now + AHEAD_MS
  const offsetAt = readOffsets(timeZone)
  const offsets: ZoneOffset[] = [{ fromAt: FROM_AT, offsetMs: offsetAt(FROM_AT) }]
  for (let at = FROM_AT; at < until; at += STRIDE_MS) {
    const [before, after] = [offsetAt(at), offsetAt(at + STRIDE_MS)]
    if (before !== after) offsets.push({ fromAt: changeBetween(at, at + STRIDE_MS, offsetAt), offsetMs: after })
  }
  found.set(timeZone, { until, offsets })
  return offsets
}

/** The first minute with the offset of `to`. */
function changeBetween(from: Instant, to: Instant, offsetAt: (at: Instant) => number): Instant {
  let [before, after] = [from, to]
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS
    if (offsetAt(middle) === offsetAt(to)) after = middle
    else before = middle
  }
  return after
}

function readOffsets(timeZone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS
  }
}
