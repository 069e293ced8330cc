import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { authorizeClassroom, authorizeQuestion, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { readQueuedQuestion } from '#server/question/queue/read-queued-question'
import { ClassroomTabs } from '../../../../../components/classroom/classroom-tabs'
import { QuestionDecision } from '../../../../../components/question/question-decision'
import { HangulText } from '../../../../../components/ui/hangul-text'
import { orNotFound } from '../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue')
  return { title: t('questionPageTitle') }
}

export default async function ClassroomQuestionPage({ params }: { params: Promise<{ id: string; questionId: string }> }) {
  const actor = await requirePage('teacher')
  const { id, questionId } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const question = await orNotFound(authorizeQuestion(actor, decodeURIComponent(questionId)))
  if (question.queue.classroomId !== classroomId) notFound()
  const [of, t] = await Promise.all([readQueuedQuestion(question, now()), getTranslations('queue')])
  return (
    <>
      <p className="meta">
        <a href={`/classroom/${id}/queue`}>{t('toQueue')}</a>
      </p>
      <h1 lang="en" className="mt-1 mb-4 max-w-[40ch] text-h1">
        <HangulText text={of.current.stem} />
      </h1>
      <ClassroomTabs id={id} current="articles" />
      <QuestionDecision of={of} question={of.asked} />
    </>
  )
}
