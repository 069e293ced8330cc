'use client'

import { useState } from 'react'
import { signOut } from '../account/session-requests'

/** Answers that still wait in this browser stay there, with their owner. */
export function SignOutButton({ label, failedText }: { label: string; failedText: string }) {
  const [failed, setFailed] = useState(false)

  async function leave() {
    setFailed(false)
    try {
      await signOut()
      window.location.assign('/')
    } catch {
      setFailed(true)
    }
  }

  return (
    <div className="relative">
      <button type="button" className="text-button" onClick={leave}>
        {label}
      </button>
      {failed && (
        <p role="alert" className="absolute end-0 top-full z-10 w-64 border-s-2 border-seal bg-paper p-3 text-note text-seal">
          {failedText}
        </p>
      )}
    </div>
  )
}
