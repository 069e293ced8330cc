import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeQuestion, authorizeQueue, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { listAuthorQueue } from '#server/question/queue/list-author-queue'
import { FindQuestion } from '../../../components/question/find-question'
import { QueueList } from '../../../components/question/queue-list'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue')
  return { title: t('pageTitle') }
}

export default async function AdministrationQueuePage({ searchParams }: { searchParams: Promise<{ question?: string | string[] }> }) {
  const actor = await requirePage('administrator')
  const { question } = await searchParams
  const wanted = typeof question === 'string' ? question.trim() : ''
  const found = wanted ? await authorizeQuestion(actor, wanted).catch(() => null) : null
  if (found) redirect(`/administration/queue/${encodeURIComponent(found.id)}`)
  const [questions, t, messages] = await Promise.all([
    authorizeQueue(actor, null).then((queue) => listAuthorQueue(queue, now())), getTranslations('queue'), getMessages(),
  ])
  return (
    <>
      <p className="meta">
        <a href="/administration">{t('toAdministration')}</a>
      </p>
      <h1 className="mt-1 text-h1">{t('title', { count: questions.length })}</h1>
      <p className="mt-4 mb-8 max-w-measure">{t('intro')}</p>
      <QueueList questions={questions} hrefOf={(id) => `/administration/queue/${encodeURIComponent(id)}`} labels={messages.queue} />
      <FindQuestion unknown={wanted || null} />
    </>
  )
}
