import { scaleBand, scaleLinear } from '@visx/scale'

const HEIGHT = 132
const BASELINE = 104
const TALLEST = 78
/** Every so many days a date stands under the bars; at 320 px every second one, so that they do not touch. */
const DATED_EVERY = 7
/** The dates of the last days end under their bar: there is no room to their right. */
const LAST_DAYS = 3

/**
 * A bar for each day, in percentages, so that text keeps its size on every screen. On a phone, and where numbers
 * have tenths or three digits and would touch, only today's and the tallest bar carry theirs; the table below has them all.
 */
export function DayBars({ label, days, locale, todayAt = 0 }: {
  label: string
  days: readonly { day: string; value: number }[]
  locale: string
  /** Which of the days is today. */
  todayAt?: number
}) {
  const x = scaleBand({ domain: days.map(({ day }) => day), range: [0, 100], padding: 0.25 })
  const most = Math.max(...days.map(({ value }) => value))
  const y = scaleLinear({ domain: [0, most || 1], range: [0, TALLEST] })
  const hasTenths = most < 10 && days.some(({ value }) => value % 1 !== 0)
  const isTight = hasTenths || most >= 100
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: hasTenths ? 1 : 0 })
  const tallest = days.findIndex(({ value }) => value === most)
  const date = new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  return (
    <svg role="img" aria-label={label} width="100%" height={HEIGHT} className="overflow-visible font-sans">
      <line x1="0" x2="100%" y1={BASELINE} y2={BASELINE} className="stroke-ink" />
      {days.map(({ day, value }, at) => {
        const left = x(day) ?? 0
        const height = y(value)
        const isNumbered = at === todayAt || at === tallest
        return (
          <g key={day}>
            {value > 0 && (
              <>
                <rect
                  x={`${left}%`} width={`${x.bandwidth()}%`} y={BASELINE - height} height={height}
                  className={at === todayAt ? 'fill-celadon' : 'fill-celadon/55'}
                />
                {(isNumbered || !isTight) && (
                  <text
                    x={`${left + x.bandwidth() / 2}%`} y={BASELINE - height - 6} textAnchor="middle"
                    className={`tabular fill-ink text-[0.8125rem] font-semibold ${isNumbered ? '' : 'max-lg:hidden'}`}
                  >
                    {number.format(value)}
                  </text>
                )}
              </>
            )}
            {at % DATED_EVERY === 0 && (
              <text
                x={`${at === 0 ? left : left + x.bandwidth() / 2}%`} y={BASELINE + 20}
                textAnchor={at === 0 ? 'start' : at > days.length - LAST_DAYS ? 'end' : 'middle'}
                className={`tabular text-[0.8125rem] ${at === todayAt ? 'fill-ink font-semibold' : 'fill-ink-soft'} ${at % (2 * DATED_EVERY) === 0 ? '' : 'max-[24rem]:hidden'}`}
              >
                {date.format(Date.parse(`${day}T00:00:00Z`))}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
