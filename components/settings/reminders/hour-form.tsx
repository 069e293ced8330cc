'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'
import { putJson } from '#offline/post-json'
import { fillTemplate } from '../../ui/fill-template'
import { SelectField } from '../../ui/select-field'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import type { RemindersLabels } from './reminders-labels'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** The hour of the day at which reminders come, and where on earth. */
export function HourForm({ hour, zone, zoneHint, labels }: {
  hour: number
  /** An IANA name. */
  zone: string
  /** Said where the device is in another zone. */
  zoneHint: ReactNode
  labels: RemindersLabels
}) {
  const [step, setStep] = useState<'idle' | 'busy' | 'saved' | 'failed'>('idle')
  const isHydrated = useIsHydrated()
  const router = useRouter()

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = Number(new FormData(event.currentTarget).get('reminderHour'))
    setStep('busy')
    try {
      await putJson('/api/reminders', { hour: chosen })
      setStep('saved')
      router.refresh() // when the next one comes hangs on it
    } catch {
      setStep('failed')
    }
  }

  return (
    <form method="post" onSubmit={save} onChange={() => step === 'saved' && setStep('idle')} className="mt-6">
      {zoneHint}
      <div className="flex max-w-md flex-wrap items-end gap-3">
        <div className="min-w-40 flex-1">
          <SelectField name="reminderHour" label={labels.hour} help={fillTemplate(labels.hourHelp, { hour: inFull(hour), zone: zone.replaceAll('_', ' ') })} defaultValue={hour}>
            {HOURS.map((each) => (
              <option key={each} value={each}>
                {inFull(each)}
              </option>
            ))}
          </SelectField>
        </div>
        <button type="submit" className="button" disabled={step === 'busy' || !isHydrated}>
          {step === 'busy' ? labels.busy : labels.hourSave}
        </button>
      </div>
      <p role="status" className="mt-2">
        {step === 'saved' && labels.hourSaved}
      </p>
      {step === 'failed' && (
        <p role="alert" className="mt-2 text-seal">
          {labels.failed}
        </p>
      )}
    </form>
  )
}

function inFull(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
