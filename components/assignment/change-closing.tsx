'use client'

import { type FormEvent, useState } from 'react'
import { putJson, RequestError } from '#offline/post-json'
import { TextField } from '../ui/text-field'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { AssignmentLabels } from './assignment-labels'

/** Closes a quiz earlier or later, in the teacher's own time. */
export function ChangeClosing({ path, closesAt, labels }: { path: string; closesAt: number; labels: AssignmentLabels }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'failed' | 'released'>('idle')
  const isHydrated = useIsHydrated()
  if (!isHydrated) return null
  const local = new Date(closesAt - new Date(closesAt).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('closing') ?? '')
    setStep('busy')
    try {
      await putJson(path, { closesAt: new Date(given).toISOString() })
      window.location.reload()
    } catch (error) {
      setStep(error instanceof RequestError && error.code === 'questions-released' ? 'released' : 'failed')
    }
  }

  return (
    <details>
      <summary className="min-h-11 py-2.5">{labels.changeClosing}</summary>
      <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <TextField name="closing" type="datetime-local" label={labels.closesAt} help={labels.timeZoneHelp} defaultValue={local} required error={step === 'released' ? labels.closingReleased : step === 'failed' ? labels.fieldWrong : null} />
        <p>
          <button type="submit" className="button" disabled={step === 'busy'}>
            {step === 'busy' ? labels.busy : labels.change}
          </button>
        </p>
      </form>
    </details>
  )
}
