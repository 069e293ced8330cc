'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { forgetLearner } from '#offline/forget-learner'
import { postJson, RequestError } from '#offline/post-json'
import { signOut } from '../account/session-requests'
import { CheckField } from '../ui/check-field'
import { takeFocus } from '../ui/take-focus'
import { TextField } from '../ui/text-field'
import type { SettingsLabels } from './settings-labels'

type Step = 'idle' | 'kept' | 'asked' | 'busy' | 'no-password' | 'wrong-password' | 'no-classrooms' | 'too-many-attempts' | 'failed'

/** Deletes the account, after what goes was read, the password typed again and, of a teacher, the classrooms agreed to. */
export function DeleteAccount({ accountId, losses, leads, labels }: {
  accountId: string
  /** What goes, a sentence each. */
  losses: readonly string[]
  /** Names of the classrooms that the reader leads. */
  leads: readonly string[]
  labels: SettingsLabels
}) {
  const [step, setStep] = useState<Step>('idle')
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const field = step === 'no-classrooms' ? 'deletesClassrooms' : 'password'
    if (step === 'no-classrooms' || step === 'no-password' || step === 'wrong-password') form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus()
  }, [step])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const password = String(typed.get('password') ?? '')
    if (password === '') return setStep('no-password')
    if (leads.length > 0 && !typed.has('deletesClassrooms')) return setStep('no-classrooms')
    setStep('busy')
    try {
      await postJson('/api/account/delete', { password, deletesClassrooms: typed.has('deletesClassrooms') })
    } catch (error) {
      return setStep(stepAfter(error))
    }
    // The account is gone by now, and its session with it; what is left here goes as far as it can.
    await Promise.allSettled([forgetLearner(accountId), signOut()])
    window.location.assign('/account-deleted')
  }

  if (step === 'idle' || step === 'kept') {
    return (
      <p className="mt-4">
        <button type="button" ref={step === 'kept' ? takeFocus : undefined} className="button border-seal text-seal" onClick={() => setStep('asked')}>
          {labels.deleteBegin}
        </button>
      </p>
    )
  }
  const passwordError = step === 'no-password' ? labels.passwordMissing : step === 'wrong-password' ? labels.passwordWrong : null
  const failure = step === 'too-many-attempts' ? labels.tooManyAttempts : step === 'failed' ? labels.failed : null
  return (
    <div ref={step === 'asked' ? takeFocus : undefined} tabIndex={-1} role="group" aria-labelledby="delete-what" className="mt-4">
      <h3 id="delete-what" className="font-semibold">
        {labels.deleteWhat}
      </h3>
      <ul className="my-3 list-disc ps-6">
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
      <p>{labels.deleteNoWayBack}</p>
      <form ref={form} method="post" onSubmit={submit} noValidate className="mt-6 flex max-w-md flex-col gap-6">
        {leads.length > 0 && (
          <div>
            <p>{labels.classroomsFirst}</p>
            <CheckField
              name="deletesClassrooms"
              label={`${labels.deleteClassrooms} ${leads.join(', ')}`}
              error={step === 'no-classrooms' ? labels.classroomsMissing : null}
            />
          </div>
        )}
        <TextField
          name="password"
          type="password"
          label={labels.password}
          help={labels.passwordHelp}
          error={passwordError}
          autoComplete="current-password"
          maxLength={200}
          required
        />
        {failure && (
          <p role="alert" className="text-seal">
            {failure}
          </p>
        )}
        <p className="flex flex-wrap gap-3">
          <button type="submit" className="button border-seal text-seal" disabled={step === 'busy'}>
            {step === 'busy' ? labels.busy : labels.deleteNow}
          </button>
          <button type="button" className="button" disabled={step === 'busy'} onClick={() => setStep('kept')}>
            {labels.keep}
          </button>
        </p>
      </form>
    </div>
  )
}

function stepAfter(error: unknown): Step {
  const code = error instanceof RequestError ? error.code : ''
  if (code === 'wrong-credentials') return 'wrong-password'
  if (code === 'leads-classrooms') return 'no-classrooms'
  return code === 'too-many-attempts' ? code : 'failed'
}
