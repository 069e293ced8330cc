import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { PracticeQuestion } from '#core/question/practice-question'
import { MAX_REPORT_LENGTH, REPORT_REASONS } from '#core/question/question-report'
import { postJson } from '#offline/post-json'
import { takeFocus } from '../ui/take-focus'
import type { StudyLabels } from './study-labels'

type Step = 'writing' | 'no-reason' | 'busy' | 'failed' | 'done'

/** What is wrong with the question on screen, said to an administrator; there as long as it is open. */
export default function ReportDialog({
  question: { id: questionId, revision }, canReport, labels, onClose,
}: {
  question: Pick<PracticeQuestion, 'id' | 'revision'>
  /** Guests are told to sign in: a report has a sender. */
  canReport: boolean
  labels: StudyLabels
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [step, setStep] = useState<Step>('writing')
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const reason = form.get('reason')
    if (!reason) return setStep('no-reason')
    setStep('busy')
    const answer = await postJson('/api/questions/reports', { questionId, revision, reason, text: String(form.get('text') ?? '') }).catch(() => null)
    setStep(answer ? 'done' : 'failed')
  }

  const closeButton = (
    <button type="button" className="button w-full" onClick={() => dialog.current?.close()}>
      {labels.close}
    </button>
  )
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="report-title" className="sheet">
      <h2 id="report-title" className="text-h2">
        {labels.report}
      </h2>
      {!canReport && (
        <>
          <p className="my-4">{labels.reportSignIn}</p>
          <a href="/sign-in" className="button button-main mb-2 w-full">
            {labels.signIn}
          </a>
          {closeButton}
        </>
      )}
      {step === 'done' && (
        <>
          <p ref={takeFocus} tabIndex={-1} className="my-4">
            {labels.reported}
          </p>
          {closeButton}
        </>
      )}
      {canReport && step !== 'done' && (
        <form onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
          <fieldset>
            <legend className="font-semibold">{labels.reportWhat}</legend>
            {REPORT_REASONS.map((reason) => (
              <label key={reason} className="flex min-h-11 items-center gap-3 border-b border-rule py-1.5 leading-snug">
                <input type="radio" name="reason" value={reason} className="size-5 shrink-0" aria-describedby={step === 'no-reason' ? 'report-error' : undefined} />
                {labels.reportReasons[reason]}
              </label>
            ))}
          </fieldset>
          <label className="flex flex-col gap-1">
            <span className="font-semibold">{labels.reportText}</span>
            <textarea name="text" rows={3} maxLength={MAX_REPORT_LENGTH} className="field" />
          </label>
          {(step === 'no-reason' || step === 'failed') && (
            <p id="report-error" role="alert" className="text-note text-seal">
              {step === 'failed' ? labels.reportFailed : labels.reportNoReason}
            </p>
          )}
          <button type="submit" className="button button-main" disabled={step === 'busy'}>
            {labels.reportSend}
          </button>
          {closeButton}
        </form>
      )}
    </dialog>
  )
}
