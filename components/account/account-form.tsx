'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { postJson, RequestError } from '#offline/post-json'
import { TextField } from '../ui/text-field'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { AccountLabels } from './account-labels'
import { problemInWords } from './problem-in-words'
import { signIn } from './session-requests'

type AccountFormProps = { labels: AccountLabels } & (
  | { purpose: 'sign-in'; /** Where to go then. */ landing: string }
  | { purpose: 'sign-up'; /** A class to join with the new account, which then needs no e-mail address: the teacher can help. */ classCode?: string }
  | { purpose: 'accept-invitation'; token: string; landing: string }
)

type Problem = { code: string; field: string | null }

/** Sign in, sign up, accept an invitation: the same two fields and the same way in. What was typed stays. */
export function AccountForm(props: AccountFormProps) {
  const { purpose, labels } = props
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const isHydrated = useIsHydrated()
  const isNew = purpose !== 'sign-in'

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const read = (field: string) => String(typed.get(field) ?? '')
    setBusy(true)
    setProblem(null) // the same error once more is said once more
    const met = await enter(props, read)
    if (met === null) return window.location.assign(props.purpose !== 'sign-up' ? props.landing : props.classCode === undefined ? '/study' : '/study?joined')
    setBusy(false)
    setProblem(met)
  }

  // After React has tied the error to its field, so that it is read out with it.
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLInputElement>(`[name="${fieldOf(problem) ?? 'name'}"]`)?.focus()
  }, [problem])

  const errorOf = (field: string, text: string) => (problem && fieldOf(problem) === field ? text : null)
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="flex max-w-md flex-col gap-6">
      {problem && fieldOf(problem) === null && (
        <p role="alert" className="border-s-2 border-seal ps-3 text-seal">
          {problemInWords(problem.code, labels)}
        </p>
      )}
      <TextField
        name="name"
        label={labels.name}
        help={isNew ? labels.nameHelp : undefined}
        error={errorOf('name', nameError(problem?.code, isNew, labels))}
        autoComplete="username"
        maxLength={80}
        required
      />
      <TextField
        name="password"
        type="password"
        label={labels.password}
        help={isNew ? labels.passwordHelp : undefined}
        error={errorOf('password', isNew ? labels.passwordWrong : labels.passwordMissing)}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        required
      />
      {purpose === 'sign-up' && props.classCode === undefined && (
        <TextField
          name="email"
          type="email"
          label={labels.email}
          help={labels.emailHelp}
          error={errorOf('email', labels.emailWrong)}
          autoComplete="email"
        />
      )}
      <button type="submit" className="button button-main" disabled={busy || !isHydrated}>
        {busy ? labels.busy : props.purpose === 'sign-up' && props.classCode !== undefined ? labels.makeAndJoin : isNew ? labels.makeAccount : labels.signIn}
      </button>
    </form>
  )
}

/** Makes the account if there is none yet, and signs in; null when that went well. */
async function enter(props: AccountFormProps, read: (field: string) => string): Promise<Problem | null> {
  const name = read('name')
  const password = read('password')
  if (name.trim() === '') return { code: 'invalid-input', field: 'name' }
  // Of a new account the server says first what is wrong with the name.
  if (password === '' && props.purpose === 'sign-in') return { code: 'invalid-input', field: 'password' }
  try {
    await makeAccount(props, { name, password, email: read('email').trim() })
    await signIn(name, password)
    return null
  } catch (error) {
    return error instanceof RequestError ? error : { code: 'unreachable', field: null }
  }
}

async function makeAccount(
  props: AccountFormProps,
  { name, password, email }: { name: string; password: string; email: string },
): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  switch (props.purpose) {
    case 'sign-in':
      return
    case 'sign-up':
      return postJson('/api/account/sign-up', {
        name, password, timeZone, ...(email ? { email } : {}), ...(props.classCode ? { classCode: props.classCode } : {}),
      })
    case 'accept-invitation':
      return postJson('/api/account/accept-invitation', { token: props.token, name, password, timeZone })
  }
}

/** The field that a problem belongs to; null when it belongs to none that is on screen. */
function fieldOf({ code, field }: Problem): string | null {
  if (code === 'name-taken') return 'name'
  return field === 'name' || field === 'password' || field === 'email' ? field : null
}

function nameError(code: string | undefined, isNew: boolean, labels: AccountLabels): string {
  if (code === 'name-taken') return labels.nameTaken
  return isNew ? labels.nameWrong : labels.nameMissing
}
