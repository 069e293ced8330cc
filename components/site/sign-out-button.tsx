'use client'

import { signOut } from '../account/session-requests'

export function SignOutButton({ label }: { label: string }) {
  async function leave() {
    await signOut().catch(() => {})
    window.location.assign('/')
  }
  return (
    <button type="button" className="text-button" onClick={leave}>
      {label}
    </button>
  )
}
