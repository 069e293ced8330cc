'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { readJoinCode } from '#core/classroom/join-code'
import { TextField } from '../ui/text-field'
import type { JoinLabels } from './join-labels'

/** Takes a class code to its page; works without JavaScript, where the address carries what was typed. */
export function JoinForm({ wrongCode, labels }: { wrongCode: string | null; labels: JoinLabels }) {
  const [isWrong, setIsWrong] = useState(wrongCode !== null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (isWrong) form.current?.querySelector<HTMLInputElement>('[name="code"]')?.focus()
  }, [isWrong])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const code = readJoinCode(String(new FormData(event.currentTarget).get('code') ?? ''))
    setIsWrong(code === null)
    if (code !== null) window.location.assign(`/join/${code}`)
  }

  return (
    <form ref={form} action="/join" onSubmit={submit} noValidate className="flex max-w-md flex-col gap-6">
      <TextField
        name="code"
        label={labels.code}
        help={labels.codeHelp}
        error={isWrong ? labels.codeWrong : null}
        defaultValue={wrongCode ?? ''}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
      <button type="submit" className="button button-main">
        {labels.toClass}
      </button>
    </form>
  )
}
