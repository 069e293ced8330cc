import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { authorizeQuestion, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { readQueuedQuestion } from '#server/question/queue/read-queued-question'
import { QuestionDecision } from '../../../../components/question/question-decision'
import { HangulText } from '../../../../components/ui/hangul-text'
import { orNotFound } from '../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue')
  return { title: t('questionPageTitle') }
}

export default async function AdministrationQuestionPage({ params }: { params: Promise<{ questionId: string }> }) {
  const actor = await requirePage('administrator')
  const question = await orNotFound(authorizeQuestion(actor, decodeURIComponent((await params).questionId)))
  if (question.queue.classroomId !== null) notFound()
  const [of, t] = await Promise.all([readQueuedQuestion(question, now()), getTranslations('queue')])
  return (
    <>
      <p className="meta">
        <a href="/administration/queue">{t('toQueue')}</a>
      </p>
      <h1 lang="en" className="mt-1 mb-8 max-w-[40ch] text-h1">
        <HangulText text={of.current.stem} />
      </h1>
      <QuestionDecision of={of} question={of.asked} />
    </>
  )
}
