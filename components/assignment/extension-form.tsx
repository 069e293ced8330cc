'use client'

import { type FormEvent, useState } from 'react'
import { putJson, RequestError } from '#offline/post-json'
import { fillTemplate } from '../ui/fill-template'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { AssignmentLabels } from './assignment-labels'

/** More minutes for one learner; 0 takes them back. */
export function ExtensionForm({ path, learnerId, name, extraMinutes, labels }: {
  path: string; learnerId: string; name: string; extraMinutes: number; labels: AssignmentLabels
}) {
  const [step, setStep] = useState<'idle' | 'busy' | 'done' | { failed: string }>('idle')
  const isHydrated = useIsHydrated()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const minutes = Number(new FormData(event.currentTarget).get('minutes') || 0)
    setStep('busy')
    try {
      await putJson(path, { learnerId, extraMinutes: minutes })
      setStep('done')
    } catch (error) {
      setStep({ failed: inWords(error) })
    }
  }

  function inWords(error: unknown): string {
    const code = error instanceof RequestError ? error.code : null
    if (code === 'extension-too-short') return labels.extensionTooShort
    return code === 'attempt-over' || code === 'invalid-input' ? labels.attemptOver : labels.notGranted
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="flex flex-wrap items-center gap-2">
      <input
        name="minutes" type="number" inputMode="numeric" min={0} max={480} defaultValue={extraMinutes} aria-label={fillTemplate(labels.extraMinutesOf, { name })}
        className="field w-24!"
      />
      <button type="submit" className="button" disabled={step === 'busy' || !isHydrated}>
        {labels.grant}
        <span className="sr-only"> ({name})</span>
      </button>
      <span role="status" className={typeof step === 'object' ? 'text-note text-seal' : 'meta'}>
        {step === 'done' ? labels.granted : typeof step === 'object' ? step.failed : ''}
      </span>
    </form>
  )
}
