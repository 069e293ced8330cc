'use client'

import { momentFormat } from './moment-format'
import { useIsHydrated } from './use-is-hydrated'

/** A moment in the reader's own time zone, which only the browser knows: until then in UTC, and saying so. */
export function LocalTime({ at, locale }: { at: number; locale: string }) {
  const isHydrated = useIsHydrated()
  const format = momentFormat(locale, {
    dateStyle: 'medium', timeStyle: 'short', ...(isHydrated ? {} : { timeZone: 'UTC' }),
  })
  return (
    <time dateTime={new Date(at).toISOString()} className="whitespace-nowrap">
      {format(at)}
      {!isHydrated && ' UTC'}
    </time>
  )
}
