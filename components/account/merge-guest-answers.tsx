'use client'

import { useEffect, useRef, useState } from 'react'
import { isOtherAccount } from '#offline/post-json'
import { fillTemplate } from '../ui/fill-template'
import { takeFocus } from '../ui/take-focus'
import type { AccountLabels } from './account-labels'

const LATER = 'hoedam-merge-later'

type Step = { at: 'asking' | 'busy' } | { at: 'failed'; otherAccount: boolean } | { at: 'added'; refused: number }

/**
 * After signing in with answers in this browser: asks once a visit whether they are to be added to the account.
 * The store is loaded only here, so a page without guest answers pays one small request.
 */
export function MergeGuestAnswers({ learnerId, labels }: { learnerId: string; labels: AccountLabels }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [count, setCount] = useState(0)
  const [step, setStep] = useState<Step>({ at: 'asking' })

  useEffect(() => {
    if (sessionStorage.getItem(LATER)) return
    void import('#offline/guest-store')
      .then(({ countGuestAnswers }) => countGuestAnswers())
      .then((answers) => {
        setCount(answers)
        if (answers > 0 && !dialog.current?.open) dialog.current?.showModal()
      })
      .catch(() => {})
  }, [])

  async function settle(choice: 'merge' | 'discard') {
    setStep({ at: 'busy' })
    try {
      const refused = choice === 'merge' ? await merge(learnerId) : await discard()
      if (refused > 0) setStep({ at: 'added', refused })
      else window.location.reload()
    } catch (error) {
      setStep({ at: 'failed', otherAccount: isOtherAccount(error) })
    }
  }

  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby="merge-title"
      onClose={() => sessionStorage.setItem(LATER, '1')}
    >
      <h2 id="merge-title" className="text-h2">
        {count === 1 ? labels.mergeTitleOne : fillTemplate(labels.mergeTitleMany, { count })}
      </h2>
      {step.at === 'added' ? (
        <>
          <p ref={takeFocus} tabIndex={-1} className="my-4">
            {fillTemplate(labels.mergeRefused, { count: step.refused })}
          </p>
          <button type="button" className="button w-full" onClick={() => window.location.reload()}>
            {labels.mergeClose}
          </button>
        </>
      ) : (
        <>
          <p className="my-4">{labels.mergeText}</p>
          {step.at === 'failed' && (
            <p role="alert" className="mb-4 text-seal">
              {step.otherAccount ? labels.mergeOtherAccount : labels.mergeFailed}
            </p>
          )}
          <div className="flex flex-col gap-2">
            <button type="button" className="button button-main" disabled={step.at === 'busy'} onClick={() => settle('merge')}>
              {step.at === 'busy' ? labels.busy : labels.mergeYes}
            </button>
            <button type="button" className="button" disabled={step.at === 'busy'} onClick={() => settle('discard')}>
              {labels.mergeNo}
            </button>
            <button type="button" className="text-button" onClick={() => dialog.current?.close()}>
              {labels.mergeLater}
            </button>
          </div>
        </>
      )}
    </dialog>
  )
}

/** Returns how many answers the server refused. */
async function merge(learnerId: string): Promise<number> {
  const { mergeGuestAnswers } = await import('#offline/merge-guest-answers')
  return (await mergeGuestAnswers(learnerId)).refused
}

async function discard(): Promise<0> {
  const { discardGuestAnswers } = await import('#offline/guest-store')
  await discardGuestAnswers()
  return 0
}
