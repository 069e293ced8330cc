'use client'

import type { SettingsLabels } from './settings-labels'

/** Monday first on screen; the place in the stored list, Sunday first. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const
/** 4 January 1970 was a Sunday. */
const SUNDAY = Date.UTC(1970, 0, 4)

/** How much of an ordinary day's load each weekday takes. */
export function WeekdaySharesField({ shares, error, locale, labels }: {
  shares: readonly number[]
  error: string | null
  locale: string
  labels: SettingsLabels
}) {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return (
    <fieldset aria-describedby={error ? 'weekdayShares-help weekdayShares-error' : 'weekdayShares-help'}>
      <legend className="font-semibold">{labels.easyDays}</legend>
      <p id="weekdayShares-help" className="meta mt-1 mb-2">
        {labels.easyDaysHelp}
      </p>
      {WEEKDAYS.map((weekday) => (
        <div key={weekday} className="grid grid-cols-2 items-center border-t border-rule py-1">
          <label htmlFor={`share-${weekday}`}>{name.format(SUNDAY + weekday * 86_400_000)}</label>
          <select id={`share-${weekday}`} name="weekdayShares" className="field" defaultValue={shares[weekday] ?? 1}>
            <option value={1}>{labels.shares.ordinary}</option>
            <option value={0.5}>{labels.shares.half}</option>
            <option value={0}>{labels.shares.none}</option>
          </select>
        </div>
      ))}
      {error && (
        <p id="weekdayShares-error" role="alert" className="text-note text-seal">
          {error}
        </p>
      )}
    </fieldset>
  )
}
