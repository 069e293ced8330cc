'use client'

import { type FormEvent, useRef, useState } from 'react'
import { postJson, RequestError } from '#offline/post-json'
import { TextField } from '../ui/text-field'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { ClassroomLabels } from './classroom-labels'

/** Makes a classroom and goes to its people, where the code is. */
export function CreateClassroomForm({ labels }: { labels: ClassroomLabels }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'name-wrong' | 'failed'>('idle')
  const field = useRef<HTMLFormElement>(null)
  const isHydrated = useIsHydrated()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '')
    setStep('busy')
    try {
      const { id } = await postJson<{ id: string }>('/api/classrooms', { name })
      window.location.assign(`/classroom/${id}/people`)
    } catch (error) {
      setStep(error instanceof RequestError && error.field === 'name' ? 'name-wrong' : 'failed')
      field.current?.querySelector<HTMLInputElement>('[name="name"]')?.focus()
    }
  }

  return (
    <form ref={field} method="post" onSubmit={submit} noValidate className="flex max-w-md flex-col gap-6">
      {step === 'failed' && (
        <p role="alert" className="border-s-2 border-seal ps-3 text-seal">
          {labels.failed}
        </p>
      )}
      <TextField name="name" label={labels.newName} help={labels.newNameHelp} error={step === 'name-wrong' ? labels.nameWrong : null} maxLength={80} autoComplete="off" required />
      <button type="submit" className="button button-main" disabled={step === 'busy' || !isHydrated}>
        {step === 'busy' ? labels.busy : labels.create}
      </button>
    </form>
  )
}
