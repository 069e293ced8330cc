'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'
import { fillTemplate } from '../ui/fill-template'
import { takeFocus } from '../ui/take-focus'
import type { AdministrationLabels } from './administration-labels'

type Row = { id: string; name: string; role: 'learner' | 'teacher' | 'administrator'; isSuspended: boolean }

/** Every account, with a new password to be had in two taps. */
export function AccountTable({ accounts, labels }: { accounts: readonly Row[]; labels: AdministrationLabels }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-4xl">
        <thead>
          <tr className="meta border-b border-ink">
            <th className="py-2 pe-6">{labels.name}</th>
            <th className="py-2 pe-6">{labels.role}</th>
            <th className="py-2">{labels.password}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} className="border-b border-rule align-baseline">
              <th scope="row" className="py-2 pe-6">
                {account.name}
                {account.isSuspended && <span className="meta ms-3">{labels.suspended}</span>}
              </th>
              <td className="py-2 pe-6">{labels.roles[account.role]}</td>
              <td className="py-2">
                <ResetPassword account={account} labels={labels} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Step = { at: 'idle' | 'asked' | 'busy' | 'dismissed' | 'failed' } | { at: 'done'; password: string }

function ResetPassword({ account, labels }: { account: Row; labels: AdministrationLabels }) {
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const question = fillTemplate(labels.resetSure, { name: account.name })

  async function reset() {
    setStep({ at: 'busy' })
    const answer = await postJson<{ password: string }>('/api/account/reset-password', { accountId: account.id }).catch(() => null)
    setStep(answer ? { at: 'done', password: answer.password } : { at: 'failed' })
  }

  switch (step.at) {
    case 'done':
      return (
        <p key="done" ref={takeFocus} tabIndex={-1}>
          {labels.newPassword} <code className="text-lead select-all">{step.password}</code>
        </p>
      )
    case 'busy':
      return (
        <p key="busy" ref={takeFocus} tabIndex={-1}>
          {labels.busy}
        </p>
      )
    case 'asked':
      return (
        <div ref={takeFocus} tabIndex={-1} role="group" aria-label={question} className="flex flex-wrap items-center gap-2">
          <span>{question}</span>
          <button type="button" className="button button-main" onClick={reset}>
            {labels.resetYes}
          </button>
          <button type="button" className="button" onClick={() => setStep({ at: 'dismissed' })}>
            {labels.resetNo}
          </button>
        </div>
      )
    default:
      return (
        <>
          <button
            ref={step.at === 'idle' ? null : takeFocus}
            type="button"
            className="text-button"
            onClick={() => setStep({ at: 'asked' })}
          >
            {labels.reset}
            <span className="sr-only"> ({account.name})</span>
          </button>
          {step.at === 'failed' && (
            <p role="alert" className="text-seal">
              {labels.failed}
            </p>
          )}
        </>
      )
  }
}
