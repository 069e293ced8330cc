import { getLocale, getTranslations } from 'next-intl/server'
import { HangulText } from '../ui/hangul-text'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

type Band = { mean: number; low: number; high: number }
type Row = { keyPointId: string; statement: string; seenBy: number; without: Band; planned: Band }

const SHOWN = 12

/** Every key point with what the class would recall of it on the day, the weakest without study first. */
export async function ForecastTable({ keyPoints, learnerCount }: { keyPoints: readonly Row[]; learnerCount: number }) {
  const t = await getTranslations('forecast')
  return (
    <section aria-labelledby="forecast-table-title">
      <h2 id="forecast-table-title" className="text-h2">{t('tableTitle')}</h2>
      <Rows rows={keyPoints.slice(0, SHOWN)} learnerCount={learnerCount} />
      {keyPoints.length > SHOWN && (
        <details className="mt-4">
          <summary className="text-button">{t('others', { count: keyPoints.length - SHOWN })}</summary>
          <Rows rows={keyPoints.slice(SHOWN)} learnerCount={learnerCount} />
        </details>
      )}
    </section>
  )
}

async function Rows({ rows, learnerCount }: { rows: readonly Row[]; learnerCount: number }) {
  const [t, classroom, locale] = await Promise.all([getTranslations('forecast'), getTranslations('classroom'), getLocale()])
  return (
    <table className="ledger mt-4">
      <thead>
        <tr>
          <th scope="col">{classroom('keyPoint')}</th>
          <th scope="col" className="w-36 text-end max-md:hidden">{t('without')}</th>
          <th scope="col" className="w-24 pe-0! text-end md:w-36">{t('planned')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ keyPointId, statement, seenBy, without, planned }) => (
          <tr key={keyPointId}>
            <th scope="row" lang="en" className="font-serif font-normal">
              <HangulText text={statement} />
              <span lang={locale} className="meta mt-1 block">
                {classroom('seenBy')}: {classroom('seenByOf', { seen: seenBy, total: learnerCount })}
                <span className="md:hidden"> · {t('without')}: {percent(without.mean, locale)}</span>
              </span>
            </th>
            <td className="figure max-md:hidden">
              <Share band={without} locale={locale} />
            </td>
            <td className="figure pe-0!">
              <Share band={planned} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The mean, and below it the range of one asking. */
function Share({ band: { mean, low, high }, locale }: { band: Band; locale: string }) {
  return (
    <>
      {percent(mean, locale)}
      <ThinBar share={mean} className="mt-1" />
      <span className="meta block whitespace-nowrap">{percent(low, locale)}–{percent(high, locale)}</span>
    </>
  )
}
