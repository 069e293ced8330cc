'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'
import { takeFocus } from '../ui/take-focus'
import type { QueueLabels } from './queue-labels'

/** Marks one report as dealt with. */
export function CloseReport({
  report, about, labels,
}: { report: { learnerId: string; questionId: string; revision: string }; about: string; labels: QueueLabels }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle')

  async function close() {
    setStep('busy')
    const answer = await postJson('/api/questions/reports/done', report).catch(() => null)
    setStep(answer ? 'done' : 'failed')
  }

  if (step === 'done') {
    return (
      <span ref={takeFocus} tabIndex={-1} className="font-semibold">
        {labels.reportClosed}
      </span>
    )
  }
  return (
    <>
      <button type="button" className="button" disabled={step === 'busy'} onClick={close}>
        {step === 'busy' ? labels.busy : labels.closeReport}
        <span className="sr-only"> ({about})</span>
      </button>
      {step === 'failed' && (
        <span role="alert" className="text-note text-seal">
          {labels.failed}
        </span>
      )}
    </>
  )
}
