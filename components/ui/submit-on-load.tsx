'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A form of one button that sends itself once when scripts run, and waits for a tap where they do not. `field` is sent with it. */
export function SubmitOnLoad({ action, field, children }: { action: string; field: string; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  const isSent = useRef(false)
  useEffect(() => {
    if (isSent.current) return
    isSent.current = true
    form.current?.requestSubmit()
  }, [])
  return (
    <form ref={form} method="post" action={action}>
      <input type="hidden" name={field} value="1" />
      <button type="submit" className="button button-main">
        {children}
      </button>
    </form>
  )
}
