'use client'

import { type FormEvent, useState } from 'react'
import { postJson } from '#offline/post-json'
import { fillTemplate } from '../ui/fill-template'
import { takeFocus } from '../ui/take-focus'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { AdministrationLabels } from './administration-labels'

type Answer = { status: 'invalidated'; affectedLearners: number } | { status: 'already-invalidated' }
type Step = { at: 'idle' | 'busy' | 'no-reason' | 'failed' } | { at: 'done'; answer: Answer }

/** Invalidates one revision of a question, after a reason was given. It cannot be undone, and the form says so. */
export function InvalidateRevision({ questionId, revision, labels }: { questionId: string; revision: string; labels: AdministrationLabels }) {
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const isHydrated = useIsHydrated()
  const id = `reason-${revision}`

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (reason.length < 3) return setStep({ at: 'no-reason' })
    setStep({ at: 'busy' })
    const answer = await postJson<Answer>('/api/questions/invalidations', { questionId, revision, reason }).catch(() => null)
    setStep(answer ? { at: 'done', answer } : { at: 'failed' })
  }

  if (step.at === 'done') {
    return (
      <p ref={takeFocus} tabIndex={-1} className="mt-4 font-semibold">
        {step.answer.status === 'invalidated'
          ? fillTemplate(labels.invalidated, { count: step.answer.affectedLearners })
          : labels.alreadyInvalidated}
      </p>
    )
  }
  const error = step.at === 'no-reason' ? labels.reasonMissing : step.at === 'failed' ? labels.failed : null
  return (
    <form method="post" onSubmit={submit} noValidate className="mt-4 flex flex-col gap-1">
      <label htmlFor={id} className="font-semibold">
        {labels.reason}
      </label>
      <p id={`${id}-help`} className="meta">
        {labels.reasonHelp}
      </p>
      <textarea
        id={id}
        name="reason"
        rows={3}
        maxLength={1000}
        required
        className="field mt-1"
        aria-invalid={step.at === 'no-reason' ? true : undefined}
        aria-describedby={error ? `${id}-help ${id}-error` : `${id}-help`}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="text-note text-seal">
          {error}
        </p>
      )}
      <p className="mt-3">
        <button type="submit" className="button" disabled={step.at === 'busy' || !isHydrated}>
          {step.at === 'busy' ? labels.busy : labels.invalidate}
        </button>
      </p>
    </form>
  )
}
