import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, ownLearnerId, requirePage } from '#server/actor'
import { listSections } from '#server/classroom/assignment/list-sections'
import { now } from '#server/clock'
import { listPool } from '#server/question/pool/list-pool'
import { readTimeZone } from '#server/settings/read-time-zone'
import { QuizForm } from '../../../../../components/assignment/quiz-form'
import { zoneInWords } from '../../../../../components/ui/zone-in-words'
import { orNotFound } from '../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignment')
  return { title: t('newQuiz') }
}

export default async function NewQuizPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const [{ entries, articles }, sections, timeZone, t, locale, messages] = await Promise.all([
    listPool(classroomId), listSections(classroomId), readTimeZone(ownLearnerId(actor)), getTranslations('assignment'), getLocale(), getMessages(),
  ])
  return (
    <>
      <p className="meta">
        <a href={`/classroom/${id}/assignments`} className="inline-block py-2.5">
          {t('pageTitle')}
        </a>
      </p>
      <h1 className="text-h1">{t('newQuiz')}</h1>
      <p className="mt-4 mb-8 max-w-measure font-serif text-lead">{t('newQuizText')}</p>
      <QuizForm
        classroomId={id} pool={entries} articles={articles} sections={sections} now={now()} timeZone={timeZone}
        zoneNote={t('timesIn', { zone: zoneInWords(timeZone, locale) })} labels={messages.assignment}
      />
    </>
  )
}
