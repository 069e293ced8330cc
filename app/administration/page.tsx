import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeQueue, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { findDemonstration } from '#server/demonstration/find-demonstration'
import { listAuthorQueue } from '#server/question/queue/list-author-queue'
import { AdministrationTabs } from '../../components/administration/administration-tabs'
import { InviteTeacher } from '../../components/account/invite-teacher'
import { DemonstrationNotice } from '../../components/classroom/demonstration-notice'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('administration')
  return { title: t('title') }
}

export default async function AdministrationPage() {
  const actor = await requirePage('administrator')
  const [demonstration, waiting, messages, t, queue, analysis] = await Promise.all([
    findDemonstration(actor), authorizeQueue(actor, null).then((own) => listAuthorQueue(own, now())), getMessages(),
    getTranslations('administration'), getTranslations('queue'), getTranslations('questionAnalysis'),
  ])
  return (
    <>
      {demonstration && <DemonstrationNotice {...demonstration} landing="/administration" />}
      <h1 className="text-h1">{t('title')}</h1>
      <AdministrationTabs current="overview" />
      <p className="mt-2">
        <a href="/administration/articles" className="inline-block py-2.5">
          {t('toImported')}
        </a>
      </p>
      <section className="mt-8 max-w-measure border-t border-ink pt-4">
        <h2 className="text-h2">{queue('title', { count: waiting.length })}</h2>
        <p className="mt-2 mb-4">{queue('intro')}</p>
        <p className="flex flex-wrap gap-3">
          <a href="/administration/queue" className="button button-main">
            {queue('toQueue')}
          </a>
          <a href="/administration/questions" className="button">
            {analysis('toAll')}
          </a>
        </p>
      </section>
      <section className="mt-12 max-w-measure border-t border-ink pt-4">
        <h2 className="text-h2">{t('inviteTitle')}</h2>
        <p className="mt-2 mb-4">{t('inviteText')}</p>
        <InviteTeacher labels={messages.administration} />
      </section>
    </>
  )
}
