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
    <table className="ledger max-w-4xl">
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col" className="w-36 max-sm:hidden">{labels.role}</th>
          <th scope="col" className="w-36 pe-0! sm:w-80">{labels.password}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row" className="wrap-anywhere">
              {account.name}
              {account.isSuspended && <span className="meta ms-3">{labels.suspended}</span>}
              <span className="meta block font-normal sm:hidden">{labels.roles[account.role]}</span>
            </th>
            <td className="max-sm:hidden">{labels.roles[account.role]}</td>
            <td className="py-1! pe-0!">
              <ResetPassword account={account} labels={labels} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
          {labels.newPassword} <code className="block text-lead wrap-anywhere select-all">{step.password}</code>
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
            className="text-button justify-start text-start underline decoration-rule-control"
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
