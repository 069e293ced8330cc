import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { readStudyPage } from '#server/classroom/assignment/study/read-study-page'
import { readStudyQuery } from '#server/classroom/assignment/study/study-query'
import { now } from '#server/clock'
import { SaveAssignment } from '../../../../../components/assignment/save-assignment'
import { StudyFeasibility } from '../../../../../components/assignment/study-feasibility'
import { StudyForm } from '../../../../../components/assignment/study-form'
import { topicInWords } from '../../../../../components/statistics/topic-in-words'
import { dateInWords } from '../../../../../components/ui/date-in-words'
import { orNotFound } from '../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignment')
  return { title: t('newStudy') }
}

export default async function NewStudyPage({ params, searchParams }: {
  params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const query = readStudyQuery(await searchParams)
  const [page, t, locale] = await Promise.all([readStudyPage(classroomId, query, now()), getTranslations('assignment'), getLocale()])
  const topics = await Promise.all(page.topics.map(async (topic) => ({ ...topic, name: await topicInWords(topic.id) })))
  const answer = page.judged && query.type === 'asked' ? { judged: page.judged, choice: query.choice } : null
  const isAnswered = answer !== null
  return (
    <>
      <p className="meta">
        <a href={`/classroom/${id}/assignments`} className="inline-block py-2.5">
          {t('pageTitle')}
        </a>
      </p>
      {answer ? (
        <>
          <StudyFeasibility judged={answer.judged} minutes={answer.choice.minutesADay} goal={answer.choice.goal} date={dateInWords(answer.choice.targetOn, locale)} />
          <div className="mt-6">
            <SaveAssignment
              classroomId={id}
              assignment={{ ...answer.choice, kind: 'study', title: page.fields.title || t('titleOfStudy', { date: dateInWords(answer.choice.targetOn, locale) }) }}
              words={{ act: t('giveToClass'), busy: t('busy'), failed: t('failed') }}
            />
          </div>
        </>
      ) : (
        <>
          <h1 className="text-h1">{t('newStudy')}</h1>
          <p className="mt-4 max-w-measure font-serif text-lead">{t('newStudyText')}</p>
        </>
      )}
      <section aria-labelledby={isAnswered ? 'ask-title' : undefined} className="mt-10 border-t border-ink pt-4">
        {isAnswered && (
          <h2 id="ask-title" className="mb-4 text-h2">
            {t('askOther')}
          </h2>
        )}
        <StudyForm
          action={`/classroom/${id}/assignments/new-study`} fields={page.fields} wrong={page.wrong} articles={page.articles}
          topics={topics.sort((a, b) => a.name.localeCompare(b.name, locale))} chosen={page.chosen} sections={page.sections}
          keyPointCount={page.keyPointCount} days={{ first: page.firstOn, last: page.lastOn }} isFirst={!isAnswered}
        />
      </section>
    </>
  )
}
