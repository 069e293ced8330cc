import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { studyDay } from '#core/schedule/study-day'
import { ownLearnerId, requirePage } from '#server/actor'
import { listOwnAssignments } from '#server/classroom/assignment/list-own-assignments'
import { listOwnGrades } from '#server/classroom/gradebook/list-own-grades'
import { now } from '#server/clock'
import { getDeadline } from '#server/schedule/deadline/get-deadline'
import { listInvalidationNotices } from '#server/review/list-invalidation-notices'
import { listLeeches } from '#server/schedule/leech/list-leeches'
import { getMemoryParameters } from '#server/statistics/get-memory-parameters'
import { getProgress } from '#server/statistics/get-progress'
import { OwnAssignments } from '../../components/assignment/own-assignments'
import { DeadlineLine } from '../../components/schedule/deadline-line'
import { ActivityCalendar } from '../../components/statistics/activity-calendar'
import { CalibrationChart } from '../../components/statistics/calibration-chart'
import { GuestFigures } from '../../components/statistics/guest-figures'
import { LeechList } from '../../components/statistics/leech-list'
import { MemoryParameters } from '../../components/statistics/memory-parameters'
import { MemoryMap } from '../../components/statistics/memory-map'
import { MemoryStates } from '../../components/statistics/memory-states'
import { TrueRetentionChart } from '../../components/statistics/true-retention-chart'
import { WorkloadChart } from '../../components/statistics/workload-chart'
import { InvalidationNotices } from '../../components/study/invalidation-notices'
import { percent } from '../../components/ui/percent'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress')
  return { title: t('pageTitle') }
}

export default async function ProgressPage({ searchParams }: { searchParams: Promise<{ on?: string | string[] }> }) {
  const actor = await requirePage('public')
  const t = await getTranslations('progress')
  if (actor.type === 'guest') {
    return (
      <section className="max-w-measure">
        <h1 className="text-h1">{t('guestTitle')}</h1>
        <p className="mt-4 mb-8 font-serif text-lead">{t('guestText')}</p>
        <GuestFigures
          none={t('guestFigures.none')}
          locale={await getLocale()}
          labels={{
            answers: t('guestFigures.answers'), right: t('guestFigures.right'), studyDays: t('guestFigures.studyDays'),
            keyPointsMet: t('guestFigures.keyPointsMet'), keyPointsKnown: t('guestFigures.keyPointsKnown'), dueToday: t('guestFigures.dueToday'),
          }}
        />
        <p className="mt-6 flex flex-wrap gap-3">
          <a href="/study" className="button button-main">
            {t('studyNow')}
          </a>
          <a href="/sign-up" className="button">
            {t('signUp')}
          </a>
          <a href="/sign-in" className="button">
            {t('signIn')}
          </a>
        </p>
      </section>
    )
  }

  const at = now()
  const { on } = await searchParams
  const [learned, notices, leeches, parameters, deadline, locale] = await Promise.all([
    getProgress(ownLearnerId(actor), at, typeof on === 'string' ? on : undefined), listInvalidationNotices(ownLearnerId(actor)),
    listLeeches(ownLearnerId(actor)), getMemoryParameters(ownLearnerId(actor)), getDeadline(ownLearnerId(actor), at), getLocale(),
  ])
  const [own, grades] = await Promise.all([listOwnAssignments(ownLearnerId(actor), at), listOwnGrades(ownLearnerId(actor), at)])
  const { progress, settings, map, mapOn } = learned
  const ofClasses = (
    <>
      <OwnAssignments lines={own} timeZone={settings.timeZone} />
      {grades.length > 0 && (
        <p className="mt-4">
          <a href="/grades" className="button">
            {t('toGrades')}
          </a>
        </p>
      )}
    </>
  )
  const told = <InvalidationNotices notices={notices} timeZone={settings.timeZone} />
  if (progress.byState.unseen === progress.keyPoints.length) {
    return (
      <section className="max-w-measure">
        {told}
        <h1 className="text-h1">{t('startTitle')}</h1>
        <p className="mt-4 mb-8 font-serif text-lead">{t('startText')}</p>
        {deadline?.type !== 'ahead' && <p className="meta">{t('newPerDay', { count: settings.newPerDay })}</p>}
        <DeadlineLine state={deadline} />
        <a href="/study" className="button button-main mt-4">
          {t('startButton')}
        </a>
        {ofClasses}
      </section>
    )
  }

  const dueToday = learned.forecast[0]?.due ?? 0
  return (
    <>
      {told}
      <h1 className="max-w-[32ch] text-h1">
        {t('title', { known: progress.byState.young + progress.byState.mature, due: dueToday })}
      </h1>
      <p className="mt-4 max-w-measure font-serif text-lead">
        {t('meanRecall', {
          count: progress.keyPoints.length, share: percent(progress.meanRetrievability ?? 0, locale),
        })}
      </p>
      {deadline?.type !== 'ahead' && <p className="meta mt-1">{t('newPerDay', { count: settings.newPerDay })}</p>}
      <DeadlineLine state={deadline} />
      {dueToday > 0 && (
        <a href="/study" className="button button-main mt-6">
          {t('studyNow')}
        </a>
      )}
      {ofClasses}
      <div className="mt-10 flex flex-col gap-14 border-t-[3px] border-double border-ink pt-8">
        <WorkloadChart days={learned.forecast} times={learned.times} />
        <MemoryMap map={map} on={mapOn} labels={Object.fromEntries(learned.articles.map(({ id, label }) => [id, label]))} />
        <LeechList leeches={leeches} />
        <TrueRetentionChart retention={learned.retention} />
        <MemoryParameters parameters={parameters} timeZone={settings.timeZone} />
        <CalibrationChart calibration={learned.calibration} />
        <ActivityCalendar activity={learned.activity} />
        <MemoryStates
          keyPoints={progress.keyPoints}
          statements={new Map(learned.keyPoints.map(({ id, statement }) => [id, statement]))}
          recallThen={new Map(map.all.keyPoints.map(({ keyPointId, recall }) => [keyPointId, recall?.then ?? 0]))}
          thenOn={mapOn.day}
          dayRule={settings}
          today={studyDay(at, settings)}
        />
      </div>
    </>
  )
}
