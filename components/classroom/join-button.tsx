'use client'

import { useState } from 'react'
import { postJson, RequestError } from '#offline/post-json'
import { takeFocus } from '../ui/take-focus'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { JoinLabels } from './join-labels'

/** Puts the reader into the class that a code opens. */
export function JoinButton({ code, labels }: { code: string; labels: JoinLabels }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'active' | 'waiting' | 'failed' | 'teaches'>('idle')
  const isHydrated = useIsHydrated()

  async function join() {
    setStep('busy')
    try {
      setStep((await postJson<{ status: 'active' | 'waiting' }>('/api/classrooms/join', { code })).status)
    } catch (error) {
      setStep(error instanceof RequestError && error.code === 'teaches-class' ? 'teaches' : 'failed')
    }
  }

  if (step === 'active' || step === 'waiting') {
    return (
      <div ref={takeFocus} tabIndex={-1}>
        <p className="mb-6 font-serif text-lead">{step === 'active' ? labels.joined : labels.waiting}</p>
        <a href="/study" className="button button-main">
          {labels.toStudy}
        </a>
      </div>
    )
  }
  return (
    <>
      <button type="button" className="button button-main" disabled={step === 'busy' || !isHydrated} onClick={join}>
        {step === 'busy' ? labels.busy : labels.join}
      </button>
      {(step === 'failed' || step === 'teaches') && (
        <p role="alert" className="mt-4 border-s-2 border-seal ps-3 text-seal">
          {step === 'teaches' ? labels.teaches : labels.failed}
        </p>
      )}
    </>
  )
}
