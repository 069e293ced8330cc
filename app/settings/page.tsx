import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { EXPORT_SECTIONS } from '#server/account/export/export-sections'
import { readDeletion } from '#server/account/read-deletion'
import { ownLearnerId, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { readDisplay } from '#server/display'
import { getDeadline } from '#server/schedule/deadline/get-deadline'
import { getReminders } from '#server/schedule/reminder/get-reminders'
import { getRetentionCosts } from '#server/settings/get-retention-costs'
import { readSettings } from '#server/settings/read-settings'
import { DeadlineLine } from '../../components/schedule/deadline-line'
import { DeleteAccount } from '../../components/settings/delete-account'
import { RemindersSection } from '../../components/settings/reminders/reminders-section'
import { RetentionCosts } from '../../components/settings/retention-costs'
import { SettingsForm } from '../../components/settings/settings-form'
import { SettingsSection } from '../../components/settings/settings-section'
import { ThisDevice } from '../../components/settings/this-device'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function SettingsPage() {
  const actor = await requirePage('signed-in')
  const learnerId = ownLearnerId(actor)
  const at = now()
  const [settings, costs, deletion, deadline, reminders, display, t, date, messages, locale] = await Promise.all([
    readSettings(learnerId), getRetentionCosts(learnerId, at), readDeletion(learnerId), getDeadline(learnerId, at), getReminders(learnerId, at), readDisplay(),
    getTranslations('settings'), getTranslations('deadline'), getMessages(), getLocale(),
  ])
  const losses = [
    t('losses.account', { name: actor.name }),
    ...(deletion.answers > 0 ? [t('losses.answers', { answers: deletion.answers, keyPoints: deletion.keyPoints })] : []),
    t('losses.settings'),
    ...(deletion.memberOf.length > 0 ? [t('losses.memberships', { names: deletion.memberOf.join(', ') })] : []),
    t('losses.browser'),
  ]
  return (
    <>
      <h1 className="text-h1">{t('title')}</h1>
      <p className="mt-4 mb-8 max-w-measure font-serif text-lead">{t('intro')}</p>
      <SettingsForm settings={{ ...settings, theme: display.theme ?? 'system', locale }} labels={messages.settings} retentionCosts={<RetentionCosts costs={costs} />} />
      <SettingsSection id="deadline-title" title={date('pageTitle')}>
        <p>{date('intro')}</p>
        <DeadlineLine state={deadline} />
      </SettingsSection>
      <RemindersSection {...reminders} timeZone={settings.timeZone} at={at} mail={reminders.canMail ? reminders.mail : { type: 'not-set-up' }} />
      <SettingsSection id="classes-title" title={t('classesTitle')}>
        <p className="mb-4">{t('classesText')}</p>
        <p>
          <a href="/join" className="button">
            {t('toClasses')}
          </a>
        </p>
      </SettingsSection>
      <SettingsSection id="device-title" title={t('deviceTitle')}>
        <ThisDevice learnerId={learnerId} labels={messages.thisDevice} locale={locale} />
      </SettingsSection>
      <SettingsSection id="data-title" title={t('dataTitle')}>
        <p className="mb-4">{t('dataText')}</p>
        <p>
          <a href="/api/account/export?format=json" download className="button">
            {t('exportJson')}
          </a>
        </p>
        <p className="meta mt-4">{t('exportCsv')}</p>
        <ul className="flex flex-wrap gap-x-4">
          {EXPORT_SECTIONS.map((section) => (
            <li key={section}>
              <a href={`/api/account/export?format=csv&section=${section}`} download className="text-button justify-start underline decoration-rule-control">
                {t(`sections.${section}`)}
              </a>
            </li>
          ))}
        </ul>
      </SettingsSection>
      <SettingsSection id="delete-title" title={t('deleteTitle')}>
        <p>{t('deleteText')}</p>
        <DeleteAccount accountId={actor.userId} losses={losses} leads={deletion.leads} labels={messages.settings} />
      </SettingsSection>
    </>
  )
}
