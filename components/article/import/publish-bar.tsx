'use client'

import { useState } from 'react'
import { postJson, RequestError } from '#offline/post-json'
import { fillTemplate } from '../../ui/fill-template'
import type { ImportLabels } from './import-labels'
import { isHeldBack, type ReviewDraft } from './review-draft'

type PublishBarProps = {
  path: string
  drafts: readonly ReviewDraft[]
  isUpdate: boolean
  /** This very version was published. */
  isInUse: boolean
  /** A key point in use is worded otherwise by now. */
  isReworded: boolean
  /** False: the article is open to everybody; the page says above who may publish. */
  mayPublish: boolean
  /** What was done last, for who does not see it. */
  said: string
  labels: ImportLabels
  isBusy: boolean
}

/** How far the review has come, and the step that concerns all of it; under the thumb on a phone. */
export function PublishBar({ path, drafts, isUpdate, isInUse, isReworded, mayPublish, said, labels, isBusy }: PublishBarProps) {
  const [step, setStep] = useState<'idle' | 'busy' | string>('idle')
  const accepted = drafts.filter(({ decision }) => decision === 'accepted').length
  // Of what is in use already only the changes wait: publishing the same again does nothing.
  const waiting = isInUse ? drafts.filter(({ decision, live }) => decision === 'accepted' && live !== 'asked').length : accepted
  const hasLeaving = drafts.some(({ decision, live }) => (live === 'asked' && decision === 'open') || (live !== 'none' && live !== 'retired' && decision === 'rejected'))
  const isAllInUse = isInUse && waiting === 0 && !hasLeaving && !isReworded
  const open = drafts.filter((draft) => draft.decision === 'open' && !isHeldBack(draft)).length
  const held = drafts.filter((draft) => draft.decision === 'open' && isHeldBack(draft)).length
  const hasReaccepted = drafts.some(({ decision, freshness }) => decision === 'accepted' && freshness !== null && freshness !== 'fresh')
  const [memory, setMemory] = useState<'kept' | 'reset'>('kept')

  async function publish() {
    setStep('busy')
    try {
      const { status, questions } = await postJson<{ status: 'published' | 'blocked'; questions: number }>(`${path}/publish`, { memory })
      window.location.assign(`${window.location.pathname}?${status}=${questions}`)
    } catch (error) {
      setStep(error instanceof RequestError && error.code === 'invalid-input' ? labels.noneAccepted : labels.failed)
    }
  }

  return (
    <div className="answer-bar no-print mt-8">
      {mayPublish && isUpdate && hasReaccepted && (
        <fieldset className="mb-2 flex flex-wrap gap-x-6">
          <legend className="text-note font-semibold">{labels.memoryTitle}</legend>
          {([['kept', labels.memoryKept], ['reset', labels.memoryReset]] as const).map(([value, label]) => (
            <label key={value} className="inline-flex min-h-11 items-center gap-3 text-note">
              <input type="radio" name="memory" className="size-5 accent-celadon" checked={memory === value} onChange={() => setMemory(value)} />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="tabular">
          {isInUse ? fillTemplate(labels.countsInUse, { used: accepted - waiting, accepted: waiting, open }) : fillTemplate(labels.counts, { accepted, open })}
          {held > 0 && fillTemplate(labels.countsHeld, { held })}
          <span role="status" className="meta block">
            {said}
          </span>
        </p>
        <button type="button" className="button button-main" disabled={!mayPublish || isBusy || step === 'busy' || accepted === 0 || isAllInUse} onClick={() => void publish()}>
          {step === 'busy' ? labels.busy : isAllInUse ? labels.allInUse : waiting === 0 && isInUse ? labels.publishChanges : fillTemplate(labels.publish, { count: waiting })}
        </button>
        {step !== 'idle' && step !== 'busy' && (
          <p role="alert" className="w-full text-note text-seal">
            {step}
          </p>
        )}
      </div>
    </div>
  )
}
