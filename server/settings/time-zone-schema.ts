import * as z from 'zod'

/** An IANA time zone name; anything else becomes an error on the field. */
export const timeZoneSchema = z.string().max(60).refine(isTimeZone, { error: 'is no known time zone' })

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
