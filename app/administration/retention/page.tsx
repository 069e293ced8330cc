import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeAdministration, requirePage } from '#server/actor'
import { readRetention } from '#server/administration/retention'
import { AdministrationTabs } from '../../../components/administration/administration-tabs'
import { RetentionForm } from '../../../components/administration/retention-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('school')
  return { title: t('pages.retention') }
}

export default async function RetentionPage() {
  const actor = await requirePage('administrator')
  const [rules, t, messages] = await Promise.all([readRetention(authorizeAdministration(actor)), getTranslations('school'), getMessages()])
  return (
    <>
      <h1 className="text-h1">{t('retentionTitle')}</h1>
      <AdministrationTabs current="retention" />
      <p className="mb-8 max-w-measure font-serif text-lead">{t('retentionText')}</p>
      <RetentionForm rules={rules} labels={messages.school} />
    </>
  )
}
