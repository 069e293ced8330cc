'use client'

import type { AdministrationLabels } from './administration-labels'
import { ResetPassword } from './reset-password'

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
              <ResetPassword name={account.name} path="/api/account/reset-password" body={{ accountId: account.id }} labels={labels} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
