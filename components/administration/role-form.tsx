'use client'

import { type FormEvent, useId, useState } from 'react'
import { postJson, RequestError } from '#offline/post-json'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { SchoolLabels } from './school-labels'

const ROLES = ['learner', 'teacher', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Gives an account another role. Shows the page anew. */
export function RoleForm({ accountId, name, role, labels }: { accountId: string; name: string; role: Role; labels: SchoolLabels }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'last' | 'failed'>('idle')
  const isHydrated = useIsHydrated()
  const id = useId()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('role')
    setStep('busy')
    try {
      await postJson('/api/administration/accounts/role', { accountId, role: chosen })
      window.location.reload()
    } catch (error) {
      setStep(error instanceof RequestError && error.code === 'last-administrator' ? 'last' : 'failed')
    }
  }

  return (
    <form method="post" onSubmit={submit}>
      <label htmlFor={id} className="meta">
        {labels.role}
        <span className="sr-only"> ({name})</span>
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <select id={id} name="role" defaultValue={role} className="field min-w-36 flex-1">
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {labels.roles[one]}
            </option>
          ))}
        </select>
        <button type="submit" className="button" disabled={step === 'busy' || !isHydrated}>
          {step === 'busy' ? labels.busy : labels.changeRole}
        </button>
      </div>
      {(step === 'last' || step === 'failed') && (
        <p role="alert" className="mt-1 text-note text-seal">
          {step === 'last' ? labels.lastAdministrator : labels.failed}
        </p>
      )}
    </form>
  )
}
