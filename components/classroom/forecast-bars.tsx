import { getLocale, getTranslations } from 'next-intl/server'
import { scaleLinear } from '@visx/scale'
import { percent } from '../ui/percent'

type Band = { mean: number; low: number; high: number }

const ROW = 56
const x = scaleLinear({ domain: [0, 1], range: [0, 100], clamp: true })

/** Two bars, without study and with it, each with the range in which the share would lie if everybody were asked once; and the same as a table. */
export async function ForecastBars({ without, planned }: { without: Band; planned: Band }) {
  const [t, locale] = await Promise.all([getTranslations('forecast'), getLocale()])
  const rows = [{ name: t('without'), band: without }, { name: t('planned'), band: planned }]
  return (
    <section aria-labelledby="bars-title" className="max-w-[46rem]">
      <h2 id="bars-title" className="text-h2">{t('barsTitle')}</h2>
      <svg role="img" aria-label={t('barsLabel')} width="100%" height={rows.length * ROW} className="mt-4 overflow-visible font-sans">
        {rows.map(({ name, band }, at) => (
          <g key={name}>
            <text x="0" y={at * ROW + 16} className="fill-ink text-[0.9375rem]">{name}: {percent(band.mean, locale)}</text>
            <rect x="0" y={at * ROW + 24} width="100%" height="16" className="fill-rule" />
            <rect x="0" y={at * ROW + 24} width={`${x(band.mean)}%`} height="16" className={at === 0 ? 'fill-celadon/55' : 'fill-celadon'} />
            <line x1={`${x(band.low)}%`} x2={`${x(band.high)}%`} y1={at * ROW + 32} y2={at * ROW + 32} className="stroke-ink" strokeWidth="3" />
          </g>
        ))}
      </svg>
      <p className="meta mt-1 max-w-measure">{t('bandNote')}</p>
      <table className="ledger mt-2">
        <caption className="sr-only">{t('barsLabel')}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="sr-only">{t('study')}</span></th>
            <th scope="col" className="figure">{t('mean')}</th>
            <th scope="col" className="figure pe-0!">{t('range')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, band }) => (
            <tr key={name}>
              <th scope="row" className="font-normal">{name}</th>
              <td className="figure">{percent(band.mean, locale)}</td>
              <td className="figure pe-0!">{percent(band.low, locale)}–{percent(band.high, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
