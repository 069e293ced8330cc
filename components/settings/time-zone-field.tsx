'use client'

import { useState } from 'react'
import { fillTemplate } from '../ui/fill-template'
import { SelectField } from '../ui/select-field'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { SettingsLabels } from './settings-labels'

/** Every time zone that the browser knows, with its own proposed. */
export function TimeZoneField({ stored, error, labels }: { stored: string; error: string | null; labels: SettingsLabels }) {
  const [chosen, setChosen] = useState(stored)
  const isHydrated = useIsHydrated()
  const here = isHydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : chosen
  const known = isHydrated ? (Intl.supportedValuesOf?.('timeZone') ?? []) : []
  const zones = [...new Set([...known, here, stored, 'UTC'])].sort()
  return (
    <div>
      <SelectField
        name="timeZone"
        label={labels.timeZone}
        help={labels.timeZoneHelp}
        error={error}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
      {here !== chosen && (
        <button type="button" className="text-button justify-start text-start underline decoration-rule-control" onClick={() => setChosen(here)}>
          {fillTemplate(labels.timeZoneHere, { zone: here.replaceAll('_', ' ') })}
        </button>
      )}
    </div>
  )
}
