import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { Instant } from '#core/shared/instant'
import { ResetPassword } from '../account/reset-password'
import { ActionButton } from '../classroom/action-button'
import { timeAgo } from '../ui/time-ago'
import { type Role, RoleForm } from './role-form'
import { RowActions } from './row-actions'

type Row = { id: string; name: string; role: Role; status: 'active' | 'suspended'; lastUsedAt: Date }

/** Accounts of the school, each with, folded, what an administrator can do about it. */
export async function PeopleTable({ people, now }: { people: readonly Row[]; now: Instant }) {
  const [t, messages, locale, classroom] = await Promise.all([getTranslations('school'), getMessages(), getLocale(), getTranslations('classroom')])
  const { reset, resetSure, resetYes, resetNo, newPassword, busy, failed } = messages.administration
  return (
    <table className="ledger mt-4 max-w-4xl">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col" className="w-36 max-sm:hidden">{t('role')}</th>
          <th scope="col" className="w-36 max-sm:hidden">{t('lastUsed')}</th>
          <th scope="col" className="w-36 pe-0! sm:w-96">{t('actions')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, role, status, lastUsedAt }) => (
          <tr key={id}>
            <th scope="row" className="wrap-anywhere">
              {name}
              {status === 'suspended' && <span className="meta ms-3">{t('suspended')}</span>}
              <span className="meta block font-normal sm:hidden">{t(`roles.${role}`)} · {t('lastUsed')}: {timeAgo(lastUsedAt.getTime(), now, locale, classroom('justNow'))}</span>
            </th>
            <td className="max-sm:hidden">{t(`roles.${role}`)}</td>
            <td className="max-sm:hidden">{timeAgo(lastUsedAt.getTime(), now, locale, classroom('justNow'))}</td>
            <RowActions about={name} className="flex flex-col items-start gap-4 pb-4">
              <RoleForm accountId={id} name={name} role={role} labels={messages.school} />
              <div>
                <ActionButton
                  label={status === 'active' ? t('suspend') : t('reinstate')}
                  about={name}
                  path="/api/administration/accounts/status"
                  body={{ accountId: id, isSuspended: status === 'active' }}
                  {...(status === 'active' ? { sure: { question: t('suspendSure', { name }), yes: t('yes'), no: t('no') } } : {})}
                  busyText={t('busy')}
                  failedText={role === 'administrator' ? t('lastAdministrator') : t('failed')}
                />
              </div>
              <div>
                <ResetPassword name={name} path="/api/account/reset-password" body={{ accountId: id }} labels={{ reset, resetSure, resetYes, resetNo, newPassword, busy, failed }} />
              </div>
            </RowActions>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
