'use client'

import { fillTemplate } from './fill-template'
import { momentOnOneLine } from './moment-on-one-line'
import { useIsHydrated } from './use-is-hydrated'

/**
 * Says that times are not those of this device, where the account's zone and the device's tell these moments differently; else nothing.
 * Zones are compared by what they say and not by name: some have two names.
 */
export function ZoneHint({ zone, moments, locale, words }: {
  /** The zone that the times beside are told in, as an IANA name. */
  zone: string
  moments: readonly number[]
  locale: string
  /** `differs` has places for {zone}, {here} (the device's zone) and {when} (the last moment by the device). */
  words: { differs: string; change: string }
}) {
  const isHydrated = useIsHydrated()
  const last = moments.at(-1)
  if (!isHydrated || last === undefined) return null
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (moments.every((at) => momentOnOneLine(at, zone, locale) === momentOnOneLine(at, here, locale))) return null
  return (
    <p className="meta mt-1">
      {fillTemplate(words.differs, { zone: zone.replaceAll('_', ' '), here: here.replaceAll('_', ' '), when: momentOnOneLine(last, here, locale) })}
      <a href="/settings#timeZone" className="block w-fit py-2.5">
        {words.change}
      </a>
    </p>
  )
}
