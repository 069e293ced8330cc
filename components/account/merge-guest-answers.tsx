'use client'

import { useEffect, useRef, useState } from 'react'
import { fillTemplate } from '../ui/fill-template'
import type { AccountLabels } from './account-labels'

const LATER = 'hoedam-merge-later'

/**
 * After signing in with answers in this browser: asks once a visit whether they are to be added to the account.
 * The store is loaded only here, so a page without guest answers pays one small request.
 */
export function MergeGuestAnswers({ labels }: { labels: AccountLabels }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [count, setCount] = useState(0)
  const [step, setStep] = useState<'asking' | 'busy' | 'failed'>('asking')

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
    setStep('busy')
    try {
      const store = await import('#offline/guest-store')
      await (choice === 'merge' ? store.mergeGuestAnswers() : store.discardGuestAnswers())
      window.location.reload()
    } catch {
      setStep('failed')
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
      <p className="my-4">{labels.mergeText}</p>
      {step === 'failed' && (
        <p role="alert" className="mb-4 text-seal">
          {labels.mergeFailed}
        </p>
      )}
      <div className="flex flex-col gap-2">
        <button type="button" className="button button-main" disabled={step === 'busy'} onClick={() => settle('merge')}>
          {step === 'busy' ? labels.busy : labels.mergeYes}
        </button>
        <button type="button" className="button" disabled={step === 'busy'} onClick={() => settle('discard')}>
          {labels.mergeNo}
        </button>
        <button type="button" className="text-button" onClick={() => dialog.current?.close()}>
          {labels.mergeLater}
        </button>
      </div>
    </dialog>
  )
}
