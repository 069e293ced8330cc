import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { OfflineDesk } from '../../components/offline/offline-desk'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offline')
  return { title: t('title') }
}

/** Kept by the service worker, asked for as nobody: nothing of a person may be in it. What it shows comes from the device. */
export default async function OfflinePage() {
  await requirePage('public')
  const [messages, locale] = await Promise.all([getMessages(), getLocale()])
  return <OfflineDesk labels={messages.offline} study={messages.study} deviceLabels={messages.device} locale={locale} />
}
