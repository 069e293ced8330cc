import { getLocale, getTranslations } from 'next-intl/server'
import type { KeyPointStanding } from '#core/statistics/class-progress'
import { HangulText } from '../ui/hangul-text'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

const SHOWN = 8

type Row = KeyPointStanding & { statement: string; number: number }

/** The key points by their number in the map: in the order given, which is that of how well those who have met them would recall them. */
export async function KeyPointTable({ keyPoints, learnerCount }: { keyPoints: readonly (KeyPointStanding & { statement: string })[]; learnerCount: number }) {
  const [t, dashboard] = await Promise.all([getTranslations('classroom'), getTranslations('dashboard')])
  const rows: Row[] = keyPoints.map((keyPoint, at) => ({ ...keyPoint, number: at + 1 }))
  const met = rows.filter(({ seenBy }) => seenBy > 0)
  const weakest = met.slice(0, SHOWN)
  return (
    <section aria-labelledby="weakest-title">
      <h2 id="weakest-title" className="text-h2">
        {t('weakestTitle', { count: weakest.length })}
      </h2>
      <p className="meta mt-1">
        {weakest.length > 0 && `${t('weakestIntro')} `}
        {t('unseenByAll', { count: keyPoints.length - met.length })}
      </p>
      {weakest.length > 0 && <Rows rows={weakest} learnerCount={learnerCount} />}
      {rows.length > weakest.length && (
        <details className="mt-4">
          <summary className="text-button">{dashboard('otherKeyPoints', { count: rows.length - weakest.length })}</summary>
          <Rows rows={rows.slice(weakest.length)} learnerCount={learnerCount} />
        </details>
      )}
    </section>
  )
}

async function Rows({ rows, learnerCount }: { rows: readonly Row[]; learnerCount: number }) {
  const [t, dashboard, locale] = await Promise.all([getTranslations('classroom'), getTranslations('dashboard'), getLocale()])
  return (
    <table className="ledger mt-4">
      <thead>
        <tr>
          <th scope="col" className="w-10">
            <span className="sr-only">{dashboard('number')}</span>
          </th>
          <th scope="col">{t('keyPoint')}</th>
          <th scope="col" className="w-32 text-end max-md:hidden">
            {t('seenBy')}
          </th>
          <th scope="col" className="w-24 pe-0! text-end md:w-36">
            {t('recall')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ keyPointId, statement, number, seenBy, meanRetrievabilityWhereMet: mean }) => (
          <tr key={keyPointId} id={`key-point-${number}`} className="target:bg-celadon-wash">
            <td className="tabular text-ink-soft">{number}</td>
            <th scope="row" lang="en" className="font-serif font-normal">
              <HangulText text={statement} />
              <span lang={locale} className="meta mt-1 block md:hidden">
                {t('seenBy')}: {t('seenByOf', { seen: seenBy, total: learnerCount })}
              </span>
            </th>
            <td className="figure max-md:hidden">{t('seenByOf', { seen: seenBy, total: learnerCount })}</td>
            <td className="figure pe-0!">
              {mean === null ? <span className="text-ink-soft">{dashboard('notMet')}</span> : (
                <>
                  {percent(mean, locale)}
                  <ThinBar share={mean} className="mt-1" />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
