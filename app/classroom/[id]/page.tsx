import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { getClassroomProgress } from '#server/classroom/get-classroom-progress'
import { now } from '#server/clock'
import { ClassAttentionNotes } from '../../../components/classroom/class-attention-notes'
import { ClassroomTabs } from '../../../components/classroom/classroom-tabs'
import { LearnerTable } from '../../../components/classroom/learner-table'
import { WeakestKeyPoints } from '../../../components/classroom/weakest-key-points'
import { percent } from '../../../components/ui/percent'
import { orNotFound } from '../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classroom')
  return { title: t('pageTitle') }
}

export default async function ClassroomPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const at = now()
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const [{ name, isDemo, learners, keyPoints, attention }, t, locale] = await Promise.all([
    getClassroomProgress(classroomId, at), getTranslations('classroom'), getLocale(),
  ])
  const total = learners.length
  const notStarted = learners.filter(({ lastAnsweredAt }) => lastAnsweredAt === null).length
  const meanRecall = learners.reduce((sum, learner) => sum + (learner.meanRetrievability ?? 0), 0) / Math.max(1, total)
  const title =
    total === 0 ? t('titleEmpty')
    : notStarted === total ? t('titleNoneStarted', { total })
    : notStarted > 0 ? t('titleNotStarted', { notStarted, total })
    : t('titleRecall', { share: percent(meanRecall, locale) })
  return (
    <>
      <p className="meta font-semibold text-ink">{name}</p>
      <h1 className="mt-1 max-w-[32ch] text-h1">{title}</h1>
      {notStarted > 0 && notStarted < total && <p className="mt-4 max-w-measure font-serif text-lead">{t('titleRecall', { share: percent(meanRecall, locale) })}.</p>}
      <p className="meta mt-2">
        {t('intro')}
        {isDemo && ` ${t('demo')}`}
      </p>
      <div className="mt-6">
        <ClassroomTabs id={id} current="progress" />
      </div>
      {total === 0 && (
        <p className="max-w-measure">
          {t('emptyText')}{' '}
          <a href={`/classroom/${id}/people`} className="inline-block py-2.5">
            {t('toCode')}
          </a>
        </p>
      )}
      {total > 0 && (
        <div className="mt-8 flex flex-col gap-14 pt-2">
          <ClassAttentionNotes learners={attention.learners} keyPoints={attention.keyPoints} />
          <LearnerTable learners={learners} now={at} />
          <WeakestKeyPoints keyPoints={keyPoints} learnerCount={total} />
        </div>
      )}
    </>
  )
}
