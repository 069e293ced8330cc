import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { readInvitation } from '#server/account/read-invitation'
import { requirePage } from '#server/actor'
import { now } from '#server/clock'
import { AccountForm } from '../../../components/account/account-form'

/** The address is a secret: it is not to be indexed, nor to travel in a Referer header. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  await requirePage('public')
  const { token } = await params
  const [invitation, t, messages] = await Promise.all([
    readInvitation(token, now()), getTranslations('account'), getMessages(),
  ])
  if (!invitation) {
    return (
      <section className="max-w-measure">
        <h1 className="text-h1">{t('invitationGoneTitle')}</h1>
        <p className="mt-4 font-serif text-lead">{t('invitationGoneText')}</p>
        <p className="mt-8 flex flex-wrap gap-3">
          <a href="/sign-in" className="button button-main">
            {t('signIn')}
          </a>
          <a href="/" className="button">
            {t('toHome')}
          </a>
        </p>
      </section>
    )
  }
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">
        {invitation.role === 'administrator' ? t('invitationTitleAdministrator') : t('invitationTitleTeacher')}
      </h1>
      <p className="mt-4 mb-8 font-serif text-lead">{t('invitationText')}</p>
      <AccountForm purpose="accept-invitation" token={token} landing="/sign-in" labels={messages.account} />
    </section>
  )
}
