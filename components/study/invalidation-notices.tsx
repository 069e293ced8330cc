import { getLocale, getTranslations } from 'next-intl/server'
import { Notices } from './notices'

type Notice = { questionId: string; revision: string; stem: string; answeredAt: number }

/** Tells a learner which answers no longer count because the question was wrong; nothing while there are none. */
export async function InvalidationNotices({ notices, timeZone }: { notices: readonly Notice[]; timeZone: string }) {
  if (notices.length === 0) return null
  const [t, locale] = await Promise.all([getTranslations('notice'), getLocale()])
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const rows = notices.map(({ questionId, revision, stem, answeredAt }) => (
    { questionId, revision, stem, text: t('wrongQuestion', { date: date.format(answeredAt) }) }
  ))
  return <Notices notices={rows} title={t('title')} dismiss={t('dismiss')} dismissed={t('dismissed')} />
}
