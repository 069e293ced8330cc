'use client'

import { useState } from 'react'
import { postJson, putJson } from '#offline/post-json'
import { takeFocus } from '../ui/take-focus'
import { useIsHydrated } from '../ui/use-is-hydrated'

type ActionButtonProps = {
  label: string
  /** Whom or what it concerns, for those who do not see the row. */
  about?: string
  method?: 'POST' | 'PUT'
  path: string
  body: object
  /** Asked before it is done, with the words of yes and no; left out for what can be undone at once. */
  sure?: { question: string; yes: string; no: string }
  busyText: string
  failedText: string
  className?: string
  /** Where to go then; left out to stay. */
  landing?: string
}

/** Sends one request and shows the page anew, or another; what went wrong is said beside the button. */
export function ActionButton({ label, about, method = 'POST', path, body, sure, busyText, failedText, className = 'button', landing }: ActionButtonProps) {
  const [step, setStep] = useState<'idle' | 'asked' | 'dismissed' | 'busy' | 'failed'>('idle')
  const isHydrated = useIsHydrated()

  async function act() {
    setStep('busy')
    try {
      await (method === 'PUT' ? putJson(path, body) : postJson(path, body))
      if (landing === undefined) window.location.reload()
      else window.location.assign(landing)
    } catch {
      setStep('failed')
    }
  }

  if (step === 'asked' && sure) {
    return (
      <div ref={takeFocus} tabIndex={-1} role="group" aria-label={sure.question} className="flex flex-wrap items-center gap-2">
        <span className="w-full">{sure.question}</span>
        <button type="button" className="button button-main" onClick={act}>
          {sure.yes}
        </button>
        <button type="button" className="button" onClick={() => setStep('dismissed')}>
          {sure.no}
        </button>
      </div>
    )
  }
  return (
    <>
      <button
        ref={step === 'dismissed' ? takeFocus : undefined}
        type="button"
        className={className}
        disabled={step === 'busy' || !isHydrated}
        onClick={sure ? () => setStep('asked') : act}
      >
        {step === 'busy' ? busyText : label}
        {about && <span className="sr-only"> ({about})</span>}
      </button>
      {step === 'failed' && (
        <span role="alert" className="text-note text-seal">
          {failedText}
        </span>
      )}
    </>
  )
}
