import { getLocale, getTranslations } from 'next-intl/server'
import type { AnswerTimes } from '#core/statistics/answer-times'
import type { WorkloadDay } from '#core/statistics/workload-forecast'
import { dayInWords } from '../schedule/day-in-words'
import { amount } from '../ui/amount'
import { DayBars } from './day-bars'

const MINUTE_MS = 60_000

/** The reviews of the next days and the time they take: two rows of bars and the same as a table. */
export async function WorkloadChart({ days, times }: { days: readonly WorkloadDay[]; times: AnswerTimes }) {
  const t = await getTranslations('progress')
  const locale = await getLocale()
  const today = days[0]?.day ?? ''
  const total = days.reduce((sum, { reviews }) => sum + reviews, 0)
  const minutes = days.reduce((sum, { durationMs }) => sum + durationMs, 0) / MINUTE_MS
  const most = Math.max(...days.map(({ reviews }) => reviews))
  const busiest = days.find(({ reviews }) => reviews === most)?.day ?? today
  const inMinutes = (value: number) => amount(value, 'minute', locale, value < 10 ? 1 : 0)
  const seconds = (form: keyof AnswerTimes) => amount(times[form].meanMs / 1000, 'second', locale)
  const formTimes = { recognition: seconds('recognition'), recall: seconds('recall') }
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return (
    <section aria-labelledby="forecast-title">
      <h2 id="forecast-title" className="max-w-[40ch] text-h2">
        {t('forecastTitle', { total, busiest: dayInWords(busiest, today, locale) })}
      </h2>
      {total > 0 && (
        <div className="max-w-[46rem]">
          <p className="mt-3">{t('forecastMinutes', { total: inMinutes(minutes), perDay: minutes < days.length ? t('underAMinute') : inMinutes(minutes / days.length) })}</p>
          <h3 className="mt-6 font-sans text-note">{t('reviewsPerDay')}</h3>
          <DayBars label={t('reviewsPerDay')} days={days.map(({ day, reviews }) => ({ day, value: reviews }))} locale={locale} />
          <h3 className="mt-4 font-sans text-note">{t('minutesPerDay')}</h3>
          <DayBars label={t('minutesPerDay')} days={days.map(({ day, durationMs }) => ({ day, value: durationMs / MINUTE_MS }))} locale={locale} />
          <p className="meta mt-3 max-w-measure">
            {t('forecastNote')}{' '}
            {times.recognition.isOwn && times.recall.isOwn ? t('timesOwn', formTimes) : t('timesAssumed', formTimes)}
          </p>
          <details className="mt-2">
            <summary className="meta">{t('asTable')}</summary>
            <table className="ledger">
              <caption className="sr-only">{t('forecastCaption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('day')}</th>
                  <th scope="col" className="figure">{t('dueKeyPoints')}</th>
                  <th scope="col" className="figure">{t('reviews')}</th>
                  <th scope="col" className="figure pe-0!">{t('minutes')}</th>
                </tr>
              </thead>
              <tbody>
                {days.map(({ day, due, reviews, durationMs }) => (
                  <tr key={day}>
                    <th scope="row" className="font-normal">
                      {weekday.format(Date.parse(`${day}T00:00:00Z`))}, {dayInWords(day, today, locale)}
                    </th>
                    <td className="figure">{due}</td>
                    <td className="figure">{reviews}</td>
                    <td className="figure pe-0!">
                      {new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(durationMs / MINUTE_MS)}
                    </td>
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
