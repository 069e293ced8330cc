import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { listAccounts } from '#server/account/list-accounts'
import { AccountTable } from '../../components/account/account-table'
import { InviteTeacher } from '../../components/account/invite-teacher'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('administration')
  return { title: t('title') }
}

export default async function AdministrationPage() {
  await requirePage('administrator')
  const [accounts, messages, t] = await Promise.all([listAccounts(), getMessages(), getTranslations('administration')])
  return (
    <>
      <h1 className="text-h1">{t('title')}</h1>
      <section className="mt-8 max-w-measure border-t border-ink pt-4">
        <h2 className="text-h2">{t('inviteTitle')}</h2>
        <p className="mt-2 mb-4">{t('inviteText')}</p>
        <InviteTeacher labels={messages.administration} />
      </section>
      <section className="mt-12 border-t border-ink pt-4">
        <h2 className="text-h2">{t('accountsTitle', { count: accounts.length })}</h2>
        <p className="mt-2 mb-4 max-w-measure">{t('accountsText')}</p>
        <AccountTable
          accounts={accounts.map(({ id, name, role, status }) => ({ id, name, role, isSuspended: status === 'suspended' }))}
          labels={messages.administration}
        />
      </section>
    </>
  )
}
