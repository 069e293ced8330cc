import { getLocale, getTranslations } from 'next-intl/server'
import type { DayLoad } from '#core/schedule/day-loads'
import { DayBars } from '../statistics/day-bars'
import { dayInWords } from './day-in-words'

/** More days than this are drawn week by week: their bars would be too thin to read. */
const MOST_BARS = 35
const WEEK = 7

/** The minutes of a plan as bars, and all of it as a table. */
export async function DeadlineDays({ days }: { days: readonly DayLoad[] }) {
  const t = await getTranslations('deadline')
  const locale = await getLocale()
  const today = days[0]?.on ?? ''
  const isByWeek = days.length > MOST_BARS
  const label = isByWeek ? t('chartWeeks') : t('chartDays')
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const minutesInWords = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <div className="max-w-[46rem]">
      <p className="mt-6 text-note font-semibold">{label}</p>
      <DayBars label={label} days={isByWeek ? byWeek(days) : days.map(({ on, minutes }) => ({ day: on, value: minutes }))} locale={locale} />
      <details className="mt-2">
        <summary className="meta">{t('asTable')}</summary>
        <table className="ledger">
          <caption className="sr-only">{t('tableCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col" className="figure">{t('introduce')}</th>
              <th scope="col" className="figure">{t('review')}</th>
              <th scope="col" className="figure pe-0!">{t('minutesColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ on, introduce, review, minutes }) => (
              <tr key={on}>
                <th scope="row" className="font-normal">
                  {weekday.format(Date.parse(`${on}T00:00:00Z`))}, {dayInWords(on, today, locale)}
                </th>
                <td className="figure">{introduce}</td>
                <td className="figure">{review}</td>
                <td className="figure pe-0!">{minutesInWords.format(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

/** Seven days a bar, named by its first. */
function byWeek(days: readonly DayLoad[]): { day: string; value: number }[] {
  return Array.from({ length: Math.ceil(days.length / WEEK) }, (_, week) => days.slice(week * WEEK, (week + 1) * WEEK))
    .map((own) => ({ day: own[0]?.on ?? '', value: own.reduce((sum, { minutes }) => sum + minutes, 0) }))
}
