'use client'

import { type FormEvent, useId, useRef, useState } from 'react'
import { postJson, putJson, RequestError } from '#offline/post-json'
import { useIsHydrated } from '../ui/use-is-hydrated'

type NameFormProps = {
  label: string
  help?: string
  button: string
  method?: 'POST' | 'PUT'
  path: string
  defaultValue?: string
  /** Said when the name is refused, and when another has it; anything else is `failedText`. */
  wrongText: string
  takenText?: string
  /** Said when who is named is a learner of the class. */
  learnsText?: string
  failedText: string
  busyText: string
}

/** One name to be given: of a class, a section, a teacher. Shows the page anew when it was taken. */
export function NameForm({ label, help, button, method = 'POST', path, defaultValue = '', wrongText, takenText, learnsText, failedText, busyText }: NameFormProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const isHydrated = useIsHydrated()
  const id = useId()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      const body = { name: input.current?.value ?? '' }
      await (method === 'PUT' ? putJson(path, body) : postJson(path, body))
      window.location.reload()
    } catch (reason) {
      setBusy(false)
      setError(inWords(reason))
      input.current?.focus()
    }
  }

  function inWords(reason: unknown): string {
    if (reason instanceof RequestError && reason.code === 'learns-here') return learnsText ?? wrongText
    if (!(reason instanceof RequestError) || reason.field !== 'name') return failedText
    return reason.code === 'name-taken' ? (takenText ?? wrongText) : wrongText
  }

  const describedBy = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <form method="post" onSubmit={submit} noValidate className="max-w-md">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="meta">
          {help}
        </p>
      )}
      <div className="mt-1 flex flex-wrap gap-3">
        <input
          ref={input}
          id={id}
          name="name"
          className="field min-w-0 flex-1 basis-52"
          defaultValue={defaultValue}
          maxLength={80}
          autoComplete="off"
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
        />
        <button type="submit" className="button" disabled={busy || !isHydrated}>
          {busy ? busyText : button}
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-note text-seal">
          {error}
        </p>
      )}
    </form>
  )
}
