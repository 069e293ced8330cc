'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'
import { takeFocus } from '../ui/take-focus'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { JoinLabels } from './join-labels'

/** Puts the reader into the class that a code opens. */
export function JoinButton({ code, labels }: { code: string; labels: JoinLabels }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'active' | 'waiting' | 'failed'>('idle')
  const isHydrated = useIsHydrated()

  async function join() {
    setStep('busy')
    const answer = await postJson<{ status: 'active' | 'waiting' }>('/api/classrooms/join', { code }).catch(() => null)
    setStep(answer?.status ?? 'failed')
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
      {step === 'failed' && (
        <p role="alert" className="mt-4 border-s-2 border-seal ps-3 text-seal">
          {labels.failed}
        </p>
      )}
    </>
  )
}
