import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { getClassDashboard } from '#server/statistics/class/get-class-dashboard'
import { ClassActivityChart } from '../../../components/classroom/class-activity-chart'
import { ClassAttentionNotes } from '../../../components/classroom/class-attention-notes'
import { classAttentionInWords } from '../../../components/classroom/class-attention-in-words'
import { ClassFilterForm } from '../../../components/classroom/class-filter-form'
import { ClassHeatMap } from '../../../components/classroom/class-heat-map'
import { ClassPages } from '../../../components/classroom/class-pages'
import { ClassroomTabs } from '../../../components/classroom/classroom-tabs'
import { KeyPointTable } from '../../../components/classroom/key-point-table'
import { LearnerTable } from '../../../components/classroom/learner-table'
import { NoLearnersYet } from '../../../components/classroom/no-learners-yet'
import { orNotFound } from '../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classroom')
  return { title: t('pageTitle') }
}

type Query = { section?: string | string[]; article?: string | string[]; page?: string | string[] }

export default async function ClassroomPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const at = now()
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const { section, article, page } = await searchParams
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const [figures, t, dashboard, locale] = await Promise.all([
    getClassDashboard(classroomId, at, { sectionId: one(section), articleId: one(article), page: Number(one(page) ?? 1) || 1 }),
    getTranslations('classroom'), getTranslations('dashboard'), getLocale(),
  ])
  const { name, isDemo, learnerCount, attention, filter } = figures
  const { title, lead, recall } = await classAttentionInWords(figures, locale)
  return (
    <>
      <p className="meta font-semibold text-ink">{name}</p>
      <h1 className="mt-1 max-w-[32ch] text-h1">{title}</h1>
      {lead && <p className="mt-4 max-w-measure font-serif text-lead">{lead}</p>}
      <p className="meta mt-2 max-w-measure">
        {recall && `${recall} `}
        {t('intro')}
        {isDemo && ` ${t('demo')}`}
      </p>
      <div className="mt-6">
        <ClassroomTabs id={id} current="progress" />
      </div>
      {(learnerCount > 0 || filter.sectionId !== null) && <ClassFilterForm classroomId={id} choices={figures} />}
      {learnerCount === 0 && (
        <NoLearnersYet classroomId={id} text={filter.sectionId === null ? t('emptyText') : dashboard('sectionEmpty')} />
      )}
      {learnerCount > 0 && (
        <div className="mt-8 flex flex-col gap-14 pt-2">
          <ClassAttentionNotes classroomId={id} sectionId={filter.sectionId} learners={attention.learners} keyPoints={attention.keyPoints} />
          <ClassHeatMap heatMap={figures.heatMap} pages={<ClassPages classroomId={id} filter={filter} learnerCount={learnerCount} />} />
          <KeyPointTable keyPoints={figures.keyPoints} learnerCount={learnerCount} />
          <LearnerTable classroomId={id} learners={figures.learners} needing={new Map(attention.learners.map(({ learnerId, reason }) => [learnerId, reason]))} now={at} />
          <ClassActivityChart activity={figures.activity} learnerCount={learnerCount} />
        </div>
      )}
    </>
  )
}
