import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { studyDay } from '#core/schedule/study-day'
import { ownLearnerId, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { listInvalidationNotices } from '#server/review/list-invalidation-notices'
import { getProgress } from '#server/statistics/get-progress'
import { GuestAnswerCount } from '../../components/account/guest-answer-count'
import { DueForecast } from '../../components/schedule/due-forecast'
import { MemoryStates } from '../../components/statistics/memory-states'
import { InvalidationNotices } from '../../components/study/invalidation-notices'
import { percent } from '../../components/ui/percent'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress')
  return { title: t('pageTitle') }
}

export default async function ProgressPage() {
  const actor = await requirePage('public')
  const t = await getTranslations('progress')
  if (actor.type === 'guest') {
    return (
      <section className="max-w-measure">
        <h1 className="text-h1">{t('guestTitle')}</h1>
        <p className="my-6 font-serif text-lead">{t('guestText')}</p>
        <GuestAnswerCount template={t.raw('guestCount')} />
        <p className="mt-6 flex flex-wrap gap-3">
          <a href="/study" className="button button-main">
            {t('guestStudy')}
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
  const [{ progress, keyPoints, settings }, notices, locale] = await Promise.all([
    getProgress(ownLearnerId(actor), at), listInvalidationNotices(ownLearnerId(actor)), getLocale(),
  ])
  const told = <InvalidationNotices notices={notices} timeZone={settings.timeZone} />
  if (progress.byState.unseen === progress.keyPoints.length) {
    return (
      <section className="max-w-measure">
        {told}
        <h1 className="text-h1">{t('startTitle')}</h1>
        <p className="my-6 font-serif text-lead">{t('startText')}</p>
        <p className="meta mb-6">{t('newPerDay', { count: settings.newPerDay })}</p>
        <a href="/study" className="button button-main">
          {t('startButton')}
        </a>
      </section>
    )
  }

  const dueToday = progress.dueForecast[0]?.count ?? 0
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
      <p className="meta mt-1">{t('newPerDay', { count: settings.newPerDay })}</p>
      {dueToday > 0 && (
        <a href="/study" className="button button-main mt-6">
          {t('studyNow')}
        </a>
      )}
      <div className="mt-10 flex flex-col gap-14 border-t-[3px] border-double border-ink pt-8">
        <DueForecast days={progress.dueForecast} />
        <MemoryStates
          keyPoints={progress.keyPoints}
          statements={new Map(keyPoints.map(({ id, statement }) => [id, statement]))}
          dayRule={settings}
          today={studyDay(at, settings)}
        />
      </div>
    </>
  )
}
