'use client'

import { useState } from 'react'
import { postJson, RequestError } from '#offline/post-json'
import { useIsHydrated } from '../ui/use-is-hydrated'

/** Begins an attempt, or goes on with the one under way, and shows it. */
export function StartQuiz({ id, words }: { id: string; words: { act: string; busy: string; failed: string } }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle')
  const isHydrated = useIsHydrated()

  async function start() {
    setStep('busy')
    try {
      await postJson(`/api/assignments/${id}/attempts`, {})
    } catch (error) {
      // It closed since the page was drawn: the page knows.
      if (!(error instanceof RequestError) || error.status !== 409) return setStep('failed')
    }
    window.location.assign(`/assignments/${id}`)
  }

  return (
    <>
      <button type="button" className="button button-main" disabled={step === 'busy' || !isHydrated} onClick={() => void start()}>
        {step === 'busy' ? words.busy : words.act}
      </button>
      {step === 'failed' && (
        <p role="alert" className="mt-2 text-note text-seal">
          {words.failed}
        </p>
      )}
    </>
  )
}
