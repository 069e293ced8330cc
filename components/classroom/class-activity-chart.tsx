import { getLocale, getTranslations } from 'next-intl/server'
import { MINUTE_MS } from '#core/shared/instant'
import type { ObservedRate } from '#core/statistics/observed-rate'
import { DayBars } from '../statistics/day-bars'
import { amount } from '../ui/amount'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'
import { ScrollSideways } from '../ui/scroll-sideways'

type Day = { studyOn: string; learners: number; answers: number; durationMs: number; reviewed: number; recalled: number }
type Activity = { days: readonly Day[]; studiedThisWeek: number; durationThisWeekMs: number; retention: ObservedRate }

/** What learners did on each of the last days: two rows of bars and the same as a table; and how much of what came due was recalled. */
export async function ClassActivityChart({ activity, learnerCount }: { activity: Activity; learnerCount: number }) {
  const [t, locale] = await Promise.all([getTranslations('dashboard'), getLocale()])
  const { days, studiedThisWeek, durationThisWeekMs, retention } = activity
  const minutesEach = Math.round(durationThisWeekMs / MINUTE_MS / Math.max(1, studiedThisWeek))
  const perLearner = minutesEach < 1 ? t('lessThanAMinute') : amount(minutesEach, 'minute', locale)
  const hasAny = days.some(({ answers }) => answers > 0)
  const { rate } = retention
  return (
    <section aria-labelledby="activity-title">
      <h2 id="activity-title" className="max-w-[64ch] text-h2">
        {t('activityTitle', { studied: studiedThisWeek, total: learnerCount })}
      </h2>
      <p className="mt-3 max-w-measure">
        {studiedThisWeek > 0 && `${t('activityMinutes', { minutes: perLearner })} `}
        {rate
          ? t('retention', { share: percent(rate.share, locale), low: percent(rate.low, locale), high: percent(rate.high, locale), count: retention.count })
          : t('retentionTooFew', { count: retention.count })}
      </p>
      {hasAny && (
        <div className="max-w-[46rem]">
          <h3 className="mt-6 font-sans text-note">{t('answersPerDay')}</h3>
          <DayBars label={t('answersPerDay')} days={days.map(({ studyOn, answers }) => ({ day: studyOn, value: answers }))} locale={locale} todayAt={days.length - 1} />
          <h3 className="mt-4 font-sans text-note">{t('learnersPerDay')}</h3>
          <DayBars label={t('learnersPerDay')} days={days.map(({ studyOn, learners }) => ({ day: studyOn, value: learners }))} locale={locale} todayAt={days.length - 1} />
          <details className="mt-2">
            <summary className="text-button">{t('asTable')}</summary>
            <ScrollSideways label={t('activityCaption')}>
              <table className="ledger">
                <caption className="sr-only">{t('activityCaption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('day')}</th>
                    <th scope="col" className="figure">{t('learnersColumn')}</th>
                    <th scope="col" className="figure">{t('answersColumn')}</th>
                    <th scope="col" className="figure">{t('minutesColumn')}</th>
                    <th scope="col" className="figure pe-0! max-md:hidden">{t('recalledColumn')}</th>
                  </tr>
                </thead>
                <tbody>
                  {days.toReversed().map(({ studyOn, learners, answers, durationMs, reviewed, recalled }) => (
                    <tr key={studyOn}>
                      <th scope="row" className="font-normal">{dateInWords(studyOn, locale)}</th>
                      <td className="figure">{learners}</td>
                      <td className="figure">{answers}</td>
                      <td className="figure">{Math.round(durationMs / MINUTE_MS)}</td>
                      <td className="figure pe-0! max-md:hidden">{t('recalledOf', { recalled, reviewed })}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollSideways>
          </details>
        </div>
      )}
    </section>
  )
}
