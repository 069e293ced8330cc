import { getLocale, getTranslations } from 'next-intl/server'
import { dayInWords } from './day-in-words'

const HEIGHT = 168
const BASELINE = 124
const TALLEST = 96

/** What comes due on each of the next days: bars with their numbers on them, and the same as a table. */
export async function DueForecast({ days }: { days: readonly { dueOn: string; count: number }[] }) {
  const t = await getTranslations('progress')
  const locale = await getLocale()
  const today = days[0]?.dueOn ?? ''
  const total = days.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(1, ...days.map(({ count }) => count))
  const busiest = days.find(({ count }) => count === most)?.dueOn ?? today
  const step = 100 / days.length
  return (
    <section aria-labelledby="forecast-title">
      <h2 id="forecast-title" className="text-h2">
        {t('forecastTitle', {
          total, busiest: dayInWords(busiest, today, locale), spread: most === total ? 'all' : 'most',
        })}
      </h2>
      <svg role="img" aria-label={t('forecastCaption')} width="100%" height={HEIGHT} className="mt-6 max-w-[46rem] overflow-visible font-sans">
        <line x1="0" x2="100%" y1={BASELINE} y2={BASELINE} className="stroke-ink" />
        {days.map(({ dueOn, count }, at) => {
          const height = (count / most) * TALLEST
          const middle = `${(at + 0.5) * step}%`
          return (
            <g key={dueOn}>
              {count > 0 && (
                <>
                  <rect
                    x={`${(at + 0.2) * step}%`}
                    width={`${0.6 * step}%`}
                    y={BASELINE - height}
                    height={height}
                    className={at === 0 ? 'fill-celadon' : 'fill-celadon/55'}
                  />
                  <text x={middle} y={BASELINE - height - 7} textAnchor="middle" className="tabular fill-ink text-[0.875rem] font-semibold">
                    {count}
                  </text>
                </>
              )}
              <text x={middle} y={BASELINE + 19} textAnchor="middle" className={`tabular text-[0.8125rem] ${at === 0 ? 'fill-ink font-semibold' : 'fill-ink-soft'}`}>
                {Number(dueOn.slice(8))}
              </text>
              <text x={middle} y={BASELINE + 37} textAnchor="middle" className={`text-[0.8125rem] ${at === 0 ? 'fill-ink font-semibold' : 'fill-ink-soft'}`}>
                {weekday(dueOn, locale, 'narrow')}
              </text>
            </g>
          )
        })}
      </svg>
      <details className="mt-2 max-w-md">
        <summary className="meta">{t('asTable')}</summary>
        <table className="ledger">
          <caption className="sr-only">{t('forecastCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col" className="figure">
                {t('count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ dueOn, count }) => (
              <tr key={dueOn}>
                <th scope="row" className="font-normal">
                  {weekday(dueOn, locale, 'long')}, {dayInWords(dueOn, today, locale)}
                </th>
                <td className="figure">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function weekday(day: string, locale: string, style: 'narrow' | 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))
}
