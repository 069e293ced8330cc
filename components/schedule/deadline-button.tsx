'use client'

import { useState } from 'react'
import { postJson, putJson, RequestError } from '#offline/post-json'
import type { DeadlineChoice } from '#core/schedule/deadline-choice'
import { useIsHydrated } from '../ui/use-is-hydrated'

/** Accepts a plan, or ends the present one (`choice` null), and shows the page as it then is. */
export function DeadlineButton({ choice, words }: { choice: DeadlineChoice | null; words: { act: string; busy: string; failed: string } }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle')
  const isHydrated = useIsHydrated()

  async function act() {
    setStep('busy')
    try {
      await (choice ? putJson('/api/deadline', choice) : postJson('/api/deadline/end', {}))
    } catch (error) {
      // Since the page was drawn it has ceased to be feasible (a day has passed), or was ended elsewhere: the page knows.
      if (error instanceof RequestError && (error.status === 409 || error.status === 404)) return window.location.reload()
      return setStep('failed')
    }
    window.location.assign('/deadline')
  }

  return (
    <>
      <button type="button" className={choice ? 'button button-main' : 'button'} disabled={step === 'busy' || !isHydrated} onClick={act}>
        {step === 'busy' ? words.busy : words.act}
      </button>
      {step === 'failed' && (
        <p role="alert" className="mt-2 text-seal">
          {words.failed}
        </p>
      )}
    </>
  )
}
