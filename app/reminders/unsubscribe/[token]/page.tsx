import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { isUnsubscribeLink } from '#server/schedule/reminder/end-mail'
import { LinkNotice } from '../../../../components/settings/reminders/link-notice'
import { SubmitOnLoad } from '../../../../components/ui/submit-on-load'

/** The address is a secret: it is not to be indexed, nor to travel in a Referer header. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** Where the link in each mail leads: it ends the mail by a POST of its own, so that what only fetches links ends nothing. */
export default async function UnsubscribePage({ params, searchParams }: { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> }) {
  await requirePage('public')
  const [{ token }, { done }, t] = await Promise.all([params, searchParams, getTranslations('reminders')])
  if (done !== undefined) return <LinkNotice title={t('endedTitle')} text={t('endedText')} />
  if (!(await isUnsubscribeLink(token))) return <LinkNotice title={t('linkGoneTitle')} text={t('endGoneText')} />
  return (
    <LinkNotice title={t('endTitle')} text={t('endText')}>
      <SubmitOnLoad action={`/api/reminders/${encodeURIComponent(token)}/unsubscribe`} field="page">
        {t('endButton')}
      </SubmitOnLoad>
    </LinkNotice>
  )
}
