import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { now } from '#server/clock'
import { canConfirmMail } from '#server/schedule/reminder/confirm-mail'
import { LinkNotice } from '../../../../components/settings/reminders/link-notice'

/** The address is a secret: it is not to be indexed, nor to travel in a Referer header. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** Where the link in a confirming mail leads. It takes a tap: opening it, as mail scanners do, confirms nothing. */
export default async function ConfirmMailPage({ params, searchParams }: { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> }) {
  await requirePage('public')
  const [{ token }, { done }, t] = await Promise.all([params, searchParams, getTranslations('reminders')])
  if (done !== undefined) return <LinkNotice title={t('confirmedTitle')} text={t('confirmedText')} />
  if (!(await canConfirmMail(token, now()))) return <LinkNotice title={t('linkGoneTitle')} text={t('confirmGoneText')} />
  return (
    <LinkNotice title={t('confirmTitle')} text={t('confirmText')}>
      <form method="post" action={`/api/reminders/${encodeURIComponent(token)}/confirm`}>
        <button type="submit" name="page" value="1" className="button button-main">
          {t('confirmButton')}
        </button>
      </form>
    </LinkNotice>
  )
}
