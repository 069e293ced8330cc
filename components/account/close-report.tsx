'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'
import { takeFocus } from '../ui/take-focus'
import type { AdministrationLabels } from './administration-labels'

/** Marks one report as dealt with. */
export function CloseReport({
  report, stem, labels,
}: { report: { learnerId: string; questionId: string; revision: string }; stem: string; labels: AdministrationLabels }) {
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
        <span className="sr-only"> ({stem})</span>
      </button>
      {step === 'failed' && (
        <span role="alert" className="text-note text-seal">
          {labels.failed}
        </span>
      )}
    </>
  )
}
