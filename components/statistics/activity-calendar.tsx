import { getLocale, getTranslations } from 'next-intl/server'
import { scaleBand, scaleSqrt } from '@visx/scale'
import type { Activity } from '#core/statistics/activity'

const ROW = 17
const TOP = 20
/** From this many answers on a square is as large as it gets. */
const FULL = 40

/** The last 26 weeks as a calendar, a square a day whose size says how much was answered, and the same as a table. */
export async function ActivityCalendar({ activity }: { activity: Activity }) {
  const t = await getTranslations('progress')
  const locale = await getLocale()
  const { weeks, studiedDays, answers, streakDays } = activity
  const dateOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const [month, weekday, date] = [format({ month: 'short' }), format({ weekday: 'narrow' }), format({ month: 'short', day: 'numeric' })]
  const x = scaleBand({ domain: weeks.map((_, at) => at), range: [5, 100] })
  const side = scaleSqrt({ domain: [0, FULL], range: [5, 13], clamp: true })
  const monthOf = (at: number) => weeks[at]?.[0]?.day.slice(0, 7)
  return (
    <section aria-labelledby="activity-title" className="max-w-[46rem]">
      <h2 id="activity-title" className="text-h2">{t('activityTitle', { days: studiedDays })}</h2>
      <p className="mt-2">
        {t('activityAnswers', { count: answers })} {streakDays > 1 && t('streak', { count: streakDays })}
      </p>
      <svg role="img" aria-label={t('activityCaption')} width="100%" height={TOP + 7 * ROW} className="mt-4 max-w-[34rem] overflow-visible font-sans">
        {weeks[0]?.map(({ day }, row) => row % 2 === 0 && (
          <text key={day} x="0" y={TOP + row * ROW + 12} className="fill-ink-soft text-[0.75rem]">{weekday.format(dateOf(day))}</text>
        ))}
        {weeks.map((week, at) => {
          const middle = (x(at) ?? 0) + x.bandwidth() / 2
          const [first] = week
          return (
            <g key={first?.day}>
              {first && at > 0 && at < weeks.length - 1 && monthOf(at) !== monthOf(at - 1) && (
                <text x={`${x(at) ?? 0}%`} y="11" className="fill-ink-soft text-[0.75rem]">{month.format(dateOf(first.day))}</text>
              )}
              <svg x={`${middle}%`} y={TOP} className="overflow-visible">
                {week.map(({ day, answers: given }, row) => given !== null && (given > 0
                  ? <rect key={day} x={-side(given) / 2} y={row * ROW + (ROW - side(given)) / 2} width={side(given)} height={side(given)} className="fill-celadon" />
                  : <circle key={day} cx="0" cy={row * ROW + ROW / 2} r="1.25" className="fill-rule-control" />))}
              </svg>
            </g>
          )
        })}
      </svg>
      <p className="meta mt-2 max-w-measure">{t('activityNote')}</p>
      <details className="mt-2 max-w-md">
        <summary className="meta">{t('asTable')}</summary>
        <table className="ledger">
          <caption className="sr-only">{t('activityCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('week')}</th>
              <th scope="col" className="figure">{t('daysStudied')}</th>
              <th scope="col" className="figure pe-0!">{t('answersGiven')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <tr key={week[0]?.day}>
                <th scope="row" className="font-normal">{t('weekOf', { date: week[0] ? date.format(dateOf(week[0].day)) : '' })}</th>
                <td className="figure">{week.filter(({ answers: given }) => given).length}</td>
                <td className="figure pe-0!">{week.reduce((sum, { answers: given }) => sum + (given ?? 0), 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
