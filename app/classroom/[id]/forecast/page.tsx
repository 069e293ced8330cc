import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { getClassForecast } from '#server/statistics/class/get-class-forecast'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { ForecastBars } from '../../../../components/classroom/forecast-bars'
import { ForecastTable } from '../../../../components/classroom/forecast-table'
import { NoLearnersYet } from '../../../../components/classroom/no-learners-yet'
import { dateInWords } from '../../../../components/ui/date-in-words'
import { DayForm } from '../../../../components/ui/day-form'
import { percent } from '../../../../components/ui/percent'
import { orNotFound } from '../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('forecast')
  return { title: t('pageTitle') }
}

export default async function ClassForecastPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ on?: string | string[] }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const { on: wanted } = await searchParams
  const [forecast, t, classroom, locale] = await Promise.all([
    getClassForecast(classroomId, now(), typeof wanted === 'string' ? wanted : undefined), getTranslations('forecast'), getTranslations('classroom'), getLocale(),
  ])
  const { on, all, keyPoints, booster, weakAnyway, learnerCount, projectedCount, idleCount } = forecast
  const lowest = keyPoints.slice(0, booster.length).map(({ without }) => without.mean)
  const date = dateInWords(on.day, locale)
  return (
    <>
      <p className="meta font-semibold text-ink">{forecast.classroom.name}</p>
      <h1 className="mt-1 max-w-[32ch] text-h1">
        {all ? t('title', { date, planned: percent(all.planned.mean, locale), without: percent(all.without.mean, locale) }) : learnerCount === 0 ? classroom('titleEmpty') : t('nothingToLearn')}
      </h1>
      {all && idleCount > 0 && <p className="mt-4 max-w-measure font-serif text-lead">{t('idle', { count: idleCount, total: projectedCount })}</p>}
      <p className="meta mt-2 max-w-measure">
        {all && t('note')}
        {all && projectedCount < learnerCount && ` ${t('projected', { count: projectedCount, total: learnerCount })}`}
        {forecast.classroom.isDemo && ` ${classroom('demo')}`}
      </p>
      <div className="mt-6">
        <ClassroomTabs id={id} current="forecast" />
      </div>
      {!all && learnerCount === 0 && <NoLearnersYet classroomId={id} text={t('noneText')} />}
      {!all && learnerCount > 0 && (
        <a href={`/classroom/${id}/articles`} className="button">
          {t('toArticles')}
        </a>
      )}
      {all && <DayForm action={`/classroom/${id}/forecast`} on={on} label={t('onDay')} show={t('show')} />}
      {all && (
        <div className="mt-10 flex flex-col gap-14">
          <ForecastBars without={all.without} planned={all.planned} />
          {booster.length > 0 && (
            <section aria-labelledby="booster-title" className="max-w-measure">
              <h2 id="booster-title" className="text-h2">{t('boosterTitle', { count: booster.length })}</h2>
              <p className="mt-2">
                {t('boosterRange', { count: booster.length, low: percent(lowest[0] ?? 0, locale), high: percent(lowest.at(-1) ?? 0, locale) })}{' '}
                {t('weakAnyway', { count: weakAnyway.count, under: percent(weakAnyway.under, locale) })} {t('boosterText')}
              </p>
              <a href={`/classroom/${id}/assignments/new-study?${new URLSearchParams({ on: on.day, keyPoints: booster.join(',') })}`} className="button button-main mt-4">
                {t('boosterButton')}
              </a>
            </section>
          )}
          <ForecastTable keyPoints={keyPoints} learnerCount={learnerCount} />
        </div>
      )}
    </>
  )
}
