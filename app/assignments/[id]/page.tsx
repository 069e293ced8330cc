import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ownLearnerId, requirePage } from '#server/actor'
import { readOwnQuiz } from '#server/classroom/assignment/quiz/read-own-quiz'
import { now } from '#server/clock'
import { readTimeZone } from '#server/settings/read-time-zone'
import { QuizDesk } from '../../../components/assignment/quiz-desk'
import { QuizFront } from '../../../components/assignment/quiz-front'
import { orNotFound } from '../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quiz')
  return { title: t('pageTitle') }
}

/** A quiz of the learner's: its rules and the way in, the attempt under way, or with `?attempt=ID` one that was handed in. */
export default async function AssignmentPage({ params, searchParams }: {
  params: Promise<{ id: string }>; searchParams: Promise<{ attempt?: string | string[] }>
}) {
  const actor = await requirePage('signed-in')
  const [{ id }, { attempt }] = await Promise.all([params, searchParams])
  const at = now()
  const quiz = await orNotFound(readOwnQuiz(ownLearnerId(actor), id, typeof attempt === 'string' ? attempt : null, at))
  const [messages, locale, timeZone] = await Promise.all([getMessages(), getLocale(), readTimeZone(ownLearnerId(actor))])
  const words = { labels: messages.quiz, studyLabels: messages.study }
  const { open, looked } = quiz
  if (!open || looked) {
    return (
      <QuizFront quiz={quiz} timeZone={timeZone} locale={locale}>
        {looked && <QuizDesk key={looked.id} items={looked.items} mode={{ type: 'looking' }} {...words} />}
      </QuizFront>
    )
  }
  return (
    <>
      <p className="meta font-semibold text-ink">{quiz.classroomName}</p>
      <h1 className="mt-1 mb-6 text-h1">{quiz.title}</h1>
      <QuizDesk
        key={open.id} items={open.items} {...words}
        mode={{ type: 'taking', attemptId: open.id, leftMs: open.endsAt - at, keysAfterAnswer: quiz.keysShown === 'after-answer' }}
      />
    </>
  )
}
