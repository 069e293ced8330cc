'use client'

import { type FormEvent, useState } from 'react'
import type { Instant } from '#core/shared/instant'
import { instantOfWallTime } from '#core/shared/instant-of-wall-time'
import { wallTimeOf } from '#core/shared/wall-time-of'
import { putJson, RequestError } from '#offline/post-json'
import { TextField } from '../ui/text-field'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { AssignmentLabels } from './assignment-labels'

/** Gives an assignment another title, and a quiz another closing, on the clocks of the teacher's zone. closesAt null: it cannot be moved. */
export function ChangeForm({ path, title, closesAt, timeZone, zoneNote, labels }: {
  path: string; title: string; closesAt: Instant | null; timeZone: string; zoneNote: string; labels: AssignmentLabels
}) {
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle')
  const [wrong, setWrong] = useState<{ title: string | null; closesAt: string | null }>({ title: null, closesAt: null })
  const isHydrated = useIsHydrated()
  const closing = closesAt === null ? null : wallTimeOf(closesAt, timeZone)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = { title: String(form.get('title') ?? '').trim(), closing: form.get('closesAt') === null ? closing : String(form.get('closesAt')) }
    const moved = given.closing === closing ? null : instantOfWallTime(given.closing ?? '', timeZone)
    const problems = { title: given.title.length < 2 ? labels.titleWrong : null, closesAt: given.closing !== closing && moved === null ? labels.closesWrong : null }
    setWrong(problems)
    if (problems.title || problems.closesAt) return document.getElementById(problems.title ? 'title' : 'closesAt')?.focus()
    setStep('busy')
    try {
      await putJson(path, { title: given.title, ...(moved === null ? {} : { closesAt: new Date(moved).toISOString() }) })
      window.location.reload()
    } catch (error) {
      const [code, field] = error instanceof RequestError ? [error.code, error.field] : []
      const closesWrong = code === 'questions-released' ? labels.closingReleased : field === 'closesAt' ? labels.closesWrong : null
      setWrong({ title: field === 'title' ? labels.titleWrong : null, closesAt: closesWrong })
      setStep('failed')
    }
  }

  return (
    <details>
      <summary className="min-h-11 py-2.5">{closesAt === null ? labels.changeTitle : labels.changeClosing}</summary>
      <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <TextField name="title" label={labels.title} help={labels.titleHelp} defaultValue={title} required maxLength={120} autoComplete="off" error={wrong.title} />
        {closing !== null && (
          <TextField name="closesAt" type="datetime-local" label={labels.closesAt} help={zoneNote} defaultValue={closing} required error={wrong.closesAt} />
        )}
        {step === 'failed' && !wrong.title && !wrong.closesAt && (
          <p role="alert" className="text-seal">
            {labels.failed}
          </p>
        )}
        <p>
          <button type="submit" className="button" disabled={step === 'busy' || !isHydrated}>
            {step === 'busy' ? labels.busy : labels.change}
          </button>
        </p>
      </form>
    </details>
  )
}
