import { getLocale, getTranslations } from 'next-intl/server'
import { percent } from '../ui/percent'

type RetentionCost = { desiredRetention: number; isChosen: boolean; minutesADay: number; meanRetrievability: number }

/** What each goal costs a day and keeps, under the field for the goal; or how much is missing to say so. */
export async function RetentionCosts({ costs }: {
  costs:
    | { type: 'known'; costs: readonly RetentionCost[]; days: number; newPerDay: number; keyPoints: number }
    | { type: 'too-few'; due: number; met: number; needed: number }
}) {
  const [t, locale] = await Promise.all([getTranslations('retention'), getLocale()])
  if (costs.type === 'too-few') return <p className="meta">{t('tooFew', { needed: costs.needed, due: costs.due, met: costs.met })}</p>
  const minutes = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <div>
      <table className="ledger">
        <caption className="pb-2 text-start font-semibold">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goal')}</th>
            <th scope="col" className="figure">{t('minutes')}</th>
            <th scope="col" className="figure pe-0!">{t('kept')}</th>
          </tr>
        </thead>
        <tbody>
          {costs.costs.map(({ desiredRetention, isChosen, minutesADay, meanRetrievability }) => (
            <tr key={desiredRetention}>
              <th scope="row" className={isChosen ? 'font-semibold' : 'font-normal'}>
                {percent(desiredRetention, locale)}
                {isChosen && ` ${t('chosen')}`}
              </th>
              <td className="figure">{minutes.format(minutesADay)}</td>
              <td className="figure pe-0!">{percent(meanRetrievability, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta mt-2">{t('note', { days: costs.days, newPerDay: costs.newPerDay, keyPoints: costs.keyPoints })}</p>
    </div>
  )
}
