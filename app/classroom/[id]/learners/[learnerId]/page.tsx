import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { getClassLearner } from '#server/statistics/class/get-class-learner'
import { ClassroomTabs } from '../../../../../components/classroom/classroom-tabs'
import { LearnerActivity } from '../../../../../components/classroom/learner-activity'
import { LearnerMap } from '../../../../../components/classroom/learner-map'
import { HangulText } from '../../../../../components/ui/hangul-text'
import { percent } from '../../../../../components/ui/percent'
import { timeAgo } from '../../../../../components/ui/time-ago'
import { orNotFound } from '../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classLearner')
  return { title: t('pageTitle') }
}

export default async function ClassLearnerPage({ params }: { params: Promise<{ id: string; learnerId: string }> }) {
  const actor = await requirePage('teacher')
  const { id, learnerId } = await params
  const at = now()
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const [learner, t, classroom, locale] = await Promise.all([
    orNotFound(getClassLearner(classroomId, learnerId, at)), getTranslations('classLearner'), getTranslations('classroom'), getLocale(),
  ])
  const { name, section, standing, leeches, assignments } = learner
  const hasStarted = standing.lastAnsweredAt !== null
  const known = standing.byState.young + standing.byState.mature
  return (
    <>
      <p className="meta font-semibold text-ink">
        {learner.classroom.name}
        {section && ` · ${section}`}
      </p>
      <h1 className="mt-1 max-w-[32ch] text-h1 wrap-anywhere">
        {hasStarted ? t('title', { name, share: percent(standing.meanRetrievability ?? 0, locale) }) : t('titleNotStarted', { name })}
      </h1>
      <p className="meta mt-2 max-w-measure">
        {standing.lastAnsweredAt !== null && `${t('standing', { ago: timeAgo(standing.lastAnsweredAt, at, locale, classroom('justNow')), known, due: standing.dueNow })} `}
        {classroom('intro')}
        {learner.classroom.isDemo && ` ${classroom('demo')}`}
      </p>
      <div className="mt-6">
        <ClassroomTabs id={id} current="progress" />
      </div>
      <p className="flex flex-wrap gap-3">
        <a href={`/classroom/${id}/assignments/new-study`} className="button">
          {t('giveDate')}
        </a>
        <a href={`/classroom/${id}/gradebook?${new URLSearchParams({ name })}`} className="button">
          {t('toGradebook')}
        </a>
      </p>
      <div className="mt-8 flex flex-col gap-14 pt-2">
        {hasStarted && <LearnerActivity days={learner.days} retention={learner.retention} />}
        {hasStarted && (
          <LearnerMap map={learner.map} on={learner.mapOn} labels={Object.fromEntries(learner.articles.map((article) => [article.id, article.label]))} />
        )}
        {hasStarted && (
          <section aria-labelledby="leeches-title" className="max-w-measure">
            <h2 id="leeches-title" className="text-h2">
              {t('leechTitle', { count: leeches.length })}
            </h2>
            <ul className="mt-2">
              {leeches.map(({ keyPointId, statement, lapses }) => (
                <li key={keyPointId} className="border-t border-rule py-2">
                  <span lang="en" className="font-serif">
                    <HangulText text={statement} />
                  </span>
                  <span className="meta block">{t('lapses', { count: lapses })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="assignments-title" className="max-w-measure">
          <h2 id="assignments-title" className="text-h2">
            {t('assignmentsTitle', { count: assignments.length })}
          </h2>
          {assignments.length > 0 && (
            <table className="ledger mt-4">
              <thead>
                <tr>
                  <th scope="col">{t('assignment')}</th>
                  <th scope="col" className="figure pe-0!">{t('result')}</th>
                </tr>
              </thead>
              <tbody>
                {assignments.map((assignment) => (
                  <tr key={assignment.id}>
                    <th scope="row" className="font-normal wrap-anywhere">
                      {assignment.title}
                      <span className="meta block">{assignment.kind === 'quiz' ? t('quiz') : t('study')}</span>
                    </th>
                    <td className="figure pe-0!">{assignment.share === null ? t('noResult') : percent(assignment.share, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </>
  )
}
