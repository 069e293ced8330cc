import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, authorizeQueue, requirePage } from '#server/actor'
import { readClassroomName } from '#server/classroom/read-classroom-name'
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
  const [name, questions, t, messages] = await Promise.all([
    orNotFound(authorizeClassroom(actor, id).then(readClassroomName)), listAuthorQueue(queue, now()), getTranslations('queue'), getMessages(),
  ])
  return (
    <>
      <p className="meta font-semibold text-ink">{name}</p>
      <h1 className="mt-1 mb-4 text-h1">{t('title', { count: questions.length })}</h1>
      <ClassroomTabs id={id} current="articles" />
      <p className="mb-8 max-w-measure">{questions.length === 0 ? t('noneClass') : t('introClass')}</p>
      {questions.length > 0 && <QueueList questions={questions} hrefOf={(questionId) => `/classroom/${id}/queue/${encodeURIComponent(questionId)}`} labels={messages.queue} />}
      <p className="mt-8 flex flex-wrap gap-3">
        <a href={`/classroom/${id}/articles`} className="button">
          {t('toArticles')}
        </a>
        <a href={`/classroom/${id}/questions`} className="button">
          {t('toQuestions')}
        </a>
      </p>
    </>
  )
}
