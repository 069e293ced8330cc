import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeAdministration, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { readRetention, readRetentionLosses } from '#server/administration/retention'
import { AdministrationTabs } from '../../../components/administration/administration-tabs'
import { RetentionForm } from '../../../components/administration/retention-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('school')
  return { title: t('pages.retention') }
}

export default async function RetentionPage() {
  const actor = await requirePage('administrator')
  const by = authorizeAdministration(actor)
  const [rules, losses, t, messages] = await Promise.all([readRetention(by), readRetentionLosses(by, now()), getTranslations('school'), getMessages()])
  const lossesInWords = {
    unusedAccountDays: inWords(losses.unusedAccountDays, ({ accounts, answers }) => t('losses.unusedAccountDays', { accounts, answers })),
    archivedMembershipDays: inWords(losses.archivedMembershipDays, ({ memberships }) => t('losses.archivedMembershipDays', { count: memberships })),
    auditDays: inWords(losses.auditDays, ({ entries }) => t('losses.auditDays', { count: entries })),
  }
  return (
    <>
      <h1 className="text-h1">{t('retentionTitle')}</h1>
      <AdministrationTabs current="retention" />
      <p className="mb-8 max-w-measure font-serif text-lead">{t('retentionText')}</p>
      <RetentionForm rules={rules} losses={lossesInWords} labels={messages.school} />
    </>
  )
}

function inWords<Loss extends { days: number }>(losses: readonly Loss[], say: (loss: Loss) => string): Record<string, string> {
  return Object.fromEntries(losses.map((loss) => [String(loss.days), say(loss)]))
}
