'use client'

import { useState } from 'react'

/** Answers that still wait in this browser and cannot be sent now stay there, with their owner. */
export function SignOutButton({ readerId, label, failedText }: { readerId: string; label: string; failedText: string }) {
  const [failed, setFailed] = useState(false)

  async function signOut() {
    setFailed(false)
    try {
      // Fetched when it is wanted: this button is on every page.
      const { leave } = await import('./leave')
      await leave(readerId)
      window.location.assign('/')
    } catch {
      setFailed(true)
    }
  }

  return (
    <div className="relative">
      <button type="button" className="text-button" onClick={signOut}>
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
