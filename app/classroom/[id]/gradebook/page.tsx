import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, ownLearnerId, requirePage } from '#server/actor'
import { readGradebookFilter } from '#server/classroom/gradebook/gradebook-filter'
import { readGradebook } from '#server/classroom/gradebook/read-gradebook'
import { now } from '#server/clock'
import { readSettings } from '#server/settings/read-settings'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { GradebookFiles } from '../../../../components/classroom/gradebook/gradebook-files'
import { GradebookFilters } from '../../../../components/classroom/gradebook/gradebook-filters'
import { GradebookTable } from '../../../../components/classroom/gradebook/gradebook-table'
import { PageLinks } from '../../../../components/classroom/gradebook/page-links'
import { percent } from '../../../../components/ui/percent'
import { orNotFound } from '../../../or-not-found'

const LEARNERS_A_PAGE = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gradebook')
  return { title: t('title') }
}

type GradebookPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function GradebookPage({ params, searchParams }: GradebookPageProps) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const asked = await searchParams
  const filter = readGradebookFilter(asked)
  const [book, { timeZone }, t, locale] = await Promise.all([
    orNotFound(readGradebook(classroomId, filter, now())), readSettings(ownLearnerId(actor)), getTranslations('gradebook'), getLocale(),
  ])
  const { classroom, choices, assignments, rows, overall } = book
  const pages = Math.max(1, Math.ceil(rows.length / LEARNERS_A_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.page)) || 1))
  const title =
    choices.assignments.length === 0 ? t('titleNone')
    : overall.missing > 0 ? t('titleMissing', { count: overall.missing })
    : overall.share !== null ? t('titleMean', { share: percent(overall.share, locale) })
    : t('titleNothing')
  const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
  return (
    <>
      <p className="meta font-semibold text-ink">{classroom.name}</p>
      <h1 className="mt-1 max-w-[32ch] text-h1">{title}</h1>
      {overall.missing > 0 && (
        <p className="mt-4 max-w-measure font-serif text-lead">
          {overall.share !== null && `${t('titleMean', { share: percent(overall.share, locale) })}. `}
          {filter.missing === null && (
            <a href="?missing=1" className="inline-block">
              {t('toMissing')}
            </a>
          )}
        </p>
      )}
      <p className="meta mt-2 max-w-measure">{t('intro')}</p>
      <div className="mt-6">
        <ClassroomTabs id={id} current="gradebook" />
      </div>
      {choices.assignments.length === 0 ? (
        <p className="max-w-measure">{t('noneText')}</p>
      ) : (
        <>
          <GradebookFilters filter={filter} choices={choices} />
          {rows.length === 0 ? (
            <p className="mt-6">{t('noLearner')}</p>
          ) : (
            <>
              {assignments.length > 1 && <p className="meta mt-4 sm:hidden">{t('scrollHint', { count: assignments.length })}</p>}
              <GradebookTable classroomId={id} assignments={assignments} rows={rows.slice((page - 1) * LEARNERS_A_PAGE, page * LEARNERS_A_PAGE)} overall={overall} timeZone={timeZone} />
              <PageLinks page={page} pages={pages} query={query} total={rows.length} />
            </>
          )}
          <GradebookFiles classroomId={id} query={query} />
        </>
      )}
    </>
  )
}
