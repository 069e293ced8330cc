import { getLocale, getTranslations } from 'next-intl/server'
import { MINUTE_MS } from '#core/shared/instant'
import type { ObservedRate } from '#core/statistics/observed-rate'
import { DayBars } from '../statistics/day-bars'
import { amount } from '../ui/amount'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'

type Day = { studyOn: string; answers: number; right: number; durationMs: number }

/** What one learner did on each of the last days, and how much of what came due was recalled. */
export async function LearnerActivity({ days, retention: { rate, count } }: { days: readonly Day[]; retention: ObservedRate }) {
  const [t, dashboard, locale] = await Promise.all([getTranslations('classLearner'), getTranslations('dashboard'), getLocale()])
  const studied = days.filter(({ answers }) => answers > 0)
  const minutes = Math.round(studied.reduce((sum, { durationMs }) => sum + durationMs, 0) / MINUTE_MS)
  return (
    <section aria-labelledby="activity-title">
      <h2 id="activity-title" className="max-w-[40ch] text-h2">
        {t('activityTitle', { days: studied.length, minutes: amount(minutes, 'minute', locale) })}
      </h2>
      <p className="mt-3 max-w-measure">
        {rate
          ? t('retention', { share: percent(rate.share, locale), low: percent(rate.low, locale), high: percent(rate.high, locale), count })
          : t('retentionTooFew', { count })}
      </p>
      {studied.length > 0 && (
        <div className="max-w-[46rem]">
          <h3 className="mt-6 font-sans text-note">{dashboard('answersPerDay')}</h3>
          <DayBars label={dashboard('answersPerDay')} days={days.map(({ studyOn, answers }) => ({ day: studyOn, value: answers }))} locale={locale} todayAt={days.length - 1} />
          <details className="mt-2">
            <summary className="text-button">{dashboard('asTable')}</summary>
            <table className="ledger">
              <caption className="sr-only">{dashboard('answersPerDay')}</caption>
              <thead>
                <tr>
                  <th scope="col">{dashboard('day')}</th>
                  <th scope="col" className="figure">{dashboard('answersColumn')}</th>
                  <th scope="col" className="figure">{t('rightColumn')}</th>
                  <th scope="col" className="figure pe-0!">{dashboard('minutesColumn')}</th>
                </tr>
              </thead>
              <tbody>
                {studied.toReversed().map(({ studyOn, answers, right, durationMs }) => (
                  <tr key={studyOn}>
                    <th scope="row" className="font-normal">{dateInWords(studyOn, locale)}</th>
                    <td className="figure">{answers}</td>
                    <td className="figure">{right}</td>
                    <td className="figure pe-0!">{Math.round(durationMs / MINUTE_MS)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </div>
      )}
    </section>
  )
}
