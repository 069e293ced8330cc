'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'
import { fillTemplate } from '../ui/fill-template'
import { takeFocus } from '../ui/take-focus'
import type { AdministrationLabels } from './administration-labels'

type ResetLabels = Pick<AdministrationLabels, 'reset' | 'resetSure' | 'resetYes' | 'resetNo' | 'newPassword' | 'busy' | 'failed'>
type Step = { at: 'idle' | 'asked' | 'busy' | 'dismissed' | 'failed' } | { at: 'done'; password: string }

/** A new password for somebody's account, after asking once more; shown once. */
export function ResetPassword({ name, path, body, labels }: { name: string; path: string; body: object; labels: ResetLabels }) {
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const question = fillTemplate(labels.resetSure, { name })

  async function reset() {
    setStep({ at: 'busy' })
    const answer = await postJson<{ password: string }>(path, body).catch(() => null)
    setStep(answer ? { at: 'done', password: answer.password } : { at: 'failed' })
  }

  switch (step.at) {
    case 'done':
      return (
        <p key="done" ref={takeFocus} tabIndex={-1}>
          {labels.newPassword} <code className="block text-lead wrap-anywhere select-all">{step.password}</code>
        </p>
      )
    case 'busy':
      return (
        <p key="busy" ref={takeFocus} tabIndex={-1}>
          {labels.busy}
        </p>
      )
    case 'asked':
      return (
        <div ref={takeFocus} tabIndex={-1} role="group" aria-label={question} className="flex flex-wrap items-center gap-2">
          <span>{question}</span>
          <button type="button" className="button button-main" onClick={reset}>
            {labels.resetYes}
          </button>
          <button type="button" className="button" onClick={() => setStep({ at: 'dismissed' })}>
            {labels.resetNo}
          </button>
        </div>
      )
    default:
      return (
        <>
          <button
            ref={step.at === 'idle' ? null : takeFocus}
            type="button"
            className="text-button justify-start text-start underline decoration-rule-control"
            onClick={() => setStep({ at: 'asked' })}
          >
            {labels.reset}
            <span className="sr-only"> ({name})</span>
          </button>
          {step.at === 'failed' && (
            <p role="alert" className="text-seal">
              {labels.failed}
            </p>
          )}
        </>
      )
  }
}
