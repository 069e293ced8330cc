'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'
import type { AdministrationLabels } from './administration-labels'

/** Makes a one-time link for a teacher and shows it, once. */
export function InviteTeacher({ labels }: { labels: AdministrationLabels }) {
  const [busy, setBusy] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)

  async function invite() {
    setBusy(true)
    const answer = await postJson<{ path: string }>('/api/account/invitations', {}).catch(() => null)
    setBusy(false)
    setFailed(answer === null)
    if (answer) setLink(new URL(answer.path, window.location.href).href)
  }

  return (
    <div aria-live="polite">
      <button type="button" className="button" disabled={busy} onClick={invite}>
        {busy ? labels.busy : link ? labels.inviteAnother : labels.invite}
      </button>
      {link && (
        <p className="mt-4">
          <label className="meta" htmlFor="invitation-link">
            {labels.inviteLink}
          </label>
          <textarea id="invitation-link" rows={2} className="field mt-1 resize-none break-all" readOnly value={link} onFocus={(event) => event.target.select()} />
        </p>
      )}
      {failed && (
        <p role="alert" className="mt-4 border-s-2 border-seal ps-3 text-seal">
          {labels.failed}
        </p>
      )}
    </div>
  )
}
