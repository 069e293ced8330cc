import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeQueue, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { listAuthorQueue } from '#server/question/queue/list-author-queue'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { QueueList } from '../../../../components/question/queue-list'
import { orNotFound } from '../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue')
  return { title: t('pageTitle') }
}

export default async function ClassroomQueuePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const queue = await orNotFound(authorizeQueue(actor, id))
  const [questions, t, messages] = await Promise.all([listAuthorQueue(queue, now()), getTranslations('queue'), getMessages()])
  return (
    <>
      <h1 className="mb-4 text-h1">{t('title', { count: questions.length })}</h1>
      <ClassroomTabs id={id} current="articles" />
      <p className="mb-8 max-w-measure">{t('introClass')}</p>
      <QueueList questions={questions} hrefOf={(questionId) => `/classroom/${id}/queue/${encodeURIComponent(questionId)}`} labels={messages.queue} />
    </>
  )
}
