'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { postJson, RequestError } from '#offline/post-json'
import { takeFocus } from '../../ui/take-focus'
import { TextField } from '../../ui/text-field'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import type { RemindersLabels } from './reminders-labels'

export type MailState = { type: 'not-set-up' | 'none' } | { type: 'waiting' | 'on'; address: string }

type Step = 'idle' | 'busy' | 'asked' | 'asked-again' | 'ended' | 'wrong-address' | 'not-taken' | 'too-many' | 'failed'

/** Gives, confirms and ends an address for reminders by mail. */
export function MailPanel({ mail, words, labels }: {
  mail: MailState
  /** How it stands, where there is an address. */
  words: string | null
  labels: RemindersLabels
}) {
  const [step, setStep] = useState<Step>('idle')
  const isHydrated = useIsHydrated()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const isOff = step === 'busy' || !isHydrated

  useEffect(() => {
    if (step === 'wrong-address') form.current?.querySelector('input')?.focus()
  }, [step])

  async function run(path: string, body: object, then: Step) {
    setStep('busy')
    try {
      await postJson(path, body)
      setStep(then)
      router.refresh()
    } catch (error) {
      setStep(stepAfter(error))
    }
  }
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void run('/api/reminders/mail', { address: String(new FormData(event.currentTarget).get('reminderAddress') ?? '').trim() }, 'asked')
  }
  const end = () => run('/api/reminders/mail/end', {}, 'ended')

  if (mail.type === 'not-set-up') return <p>{labels.mailNotSetUp}</p>
  const failure = step === 'not-taken' ? labels.mailNotTaken : step === 'too-many' ? labels.tooManyAttempts : step === 'failed' ? labels.failed : null
  return (
    <>
      {mail.type === 'none' ? (
        <form ref={form} method="post" onSubmit={ask} noValidate className="flex flex-col gap-4">
          <p>{labels.mailNone}</p>
          <div className="max-w-md">
            <TextField name="reminderAddress" type="email" label={labels.mailAddress} error={step === 'wrong-address' ? labels.mailAddressWrong : null} autoComplete="email" maxLength={200} required />
          </div>
          <p>
            <button type="submit" className="button" disabled={isOff}>
              {step === 'busy' ? labels.busy : labels.mailAsk}
            </button>
          </p>
        </form>
      ) : (
        <>
          <p ref={step === 'asked' ? takeFocus : undefined} tabIndex={-1} className="wrap-anywhere">
            {words}
          </p>
          <p className="mt-4 flex flex-wrap gap-3">
            {mail.type === 'waiting' && (
              <button type="button" className="button" disabled={isOff} onClick={() => run('/api/reminders/mail', { address: mail.address }, 'asked-again')}>
                {step === 'busy' ? labels.busy : labels.mailAgain}
              </button>
            )}
            <button type="button" className="button border-seal text-seal" disabled={isOff} onClick={end}>
              {mail.type === 'on' ? labels.mailEnd : labels.mailOther}
            </button>
          </p>
        </>
      )}
      <p role="status">{step === 'asked-again' && labels.mailAskedAgain}</p>
      {step === 'ended' && (
        <p ref={takeFocus} tabIndex={-1} role="status" className="mt-2">
          {labels.mailEnded}
        </p>
      )}
      {failure && (
        <p role="alert" className="mt-2 text-seal">
          {failure}
        </p>
      )}
    </>
  )
}

function stepAfter(error: unknown): Step {
  const code = error instanceof RequestError ? error.code : ''
  if (code === 'invalid-input') return 'wrong-address'
  if (code === 'mail-not-taken') return 'not-taken'
  return code === 'too-many-attempts' ? 'too-many' : 'failed'
}
