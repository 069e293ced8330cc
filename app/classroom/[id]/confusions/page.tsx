import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { getConfusions } from '#server/statistics/class/get-confusions'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { NoLearnersYet } from '../../../../components/classroom/no-learners-yet'
import { ConfusionMap } from '../../../../components/statistics/confusion-map'
import { ConfusionTable } from '../../../../components/statistics/confusion-table'
import { momentFormat } from '../../../../components/ui/moment-format'
import { orNotFound } from '../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('confusions')
  return { title: t('pageTitle') }
}

export default async function ConfusionsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const [{ name, madeAt, learners, confusions }, t, locale] = await Promise.all([getConfusions(classroomId, now()), getTranslations('confusions'), getLocale()])
  const [most] = confusions
  const isShort = most?.from.type === 'term' // a key point's statement is too long for a headline
  const title =
    !most ? t('titleNone')
    : isShort ? t('titleMost', { count: confusions.length, learners: most.learners, from: most.from.label, to: most.to.label })
    : t('title', { count: confusions.length, learners: most.learners })
  return (
    <>
      <p className="meta font-semibold text-ink">{name}</p>
      <h1 className="mt-1 max-w-[36ch] text-h1">{title}</h1>
      {learners > 0 && (
        <p className="meta mt-2 max-w-measure">
          {t('intro', { learners, at: momentFormat(locale, { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' })(madeAt) })}
        </p>
      )}
      <div className="mt-6">
        <ClassroomTabs id={id} current="confusions" />
      </div>
      {confusions.length === 0 ? (
        learners === 0 ? <NoLearnersYet classroomId={id} text={t('noneText')} /> : <p className="max-w-measure">{t('noneText')}</p>
      ) : (
        <div className="mt-8 flex flex-col gap-12">
          <section aria-labelledby="map-title">
            <h2 id="map-title" className="text-h2">
              {t('mapTitle')}
            </h2>
            <p className="meta mt-2 max-w-measure">{t('mapNote')}</p>
            <ConfusionMap confusions={confusions} />
          </section>
          <section aria-labelledby="table-title">
            <h2 id="table-title" className="text-h2">
              {t('tableTitle', { count: confusions.length })}
            </h2>
            <p className="meta mt-2 max-w-measure">{t('tableNote')}</p>
            <ConfusionTable
              confusions={confusions}
              questionHref={(questionId) => `/classroom/${id}/questions/${encodeURIComponent(questionId)}`}
              drillHref={({ from, to }) => `/classroom/${id}/confusions/drill?${new URLSearchParams({ from: `${from.type}:${from.id}`, to: `${to.type}:${to.id}` })}`}
            />
          </section>
        </div>
      )}
    </>
  )
}
