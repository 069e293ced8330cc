'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'
import { takeFocus } from '../ui/take-focus'

/** Ends the pause of one key point. */
export function AskAgain({ keyPointId, statement, ask, busy, done, failed }: {
  keyPointId: string
  statement: string
  /** What is said: on the button, while it is sent, afterwards, and when it did not work. */
  ask: string
  busy: string
  done: string
  failed: string
}) {
  const [step, setStep] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle')

  async function end() {
    setStep('busy')
    const answer = await postJson('/api/study/ask-again', { keyPointId }).catch(() => null)
    setStep(answer ? 'done' : 'failed')
  }

  if (step === 'done') {
    return (
      <p ref={takeFocus} tabIndex={-1} className="mt-2 font-semibold">
        {done}
      </p>
    )
  }
  return (
    <p className="mt-2 flex flex-wrap items-center gap-3">
      <button type="button" className="button" disabled={step === 'busy'} onClick={end}>
        {step === 'busy' ? busy : ask}
        <span className="sr-only"> ({statement})</span>
      </button>
      {step === 'failed' && (
        <span role="alert" className="text-note text-seal">
          {failed}
        </span>
      )}
    </p>
  )
}
