import { useEffect, useRef, useState } from 'react'
import { isOtherAccount } from '#offline/post-json'
import { fillTemplate } from '../ui/fill-template'
import { takeFocus } from '../ui/take-focus'
import type { AccountLabels } from './account-labels'

type Step = { at: 'asking' | 'busy' } | { at: 'failed'; otherAccount: boolean } | { at: 'added'; refused: number }

/** Asks whether the answers in this browser are to be added to the account; there as long as it is open. */
export default function MergeDialog({
  learnerId, count, labels, onClose,
}: { learnerId: string; count: number; labels: AccountLabels; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [step, setStep] = useState<Step>({ at: 'asking' })

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
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
      onClose={onClose}
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
            <button type="button" className="button border-seal text-seal" disabled={step.at === 'busy'} onClick={() => settle('discard')}>
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
