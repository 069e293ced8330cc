import { getLocale, getTranslations } from 'next-intl/server'
import type { KeyPointStanding } from '#core/statistics/class-progress'
import { HangulText } from '../ui/hangul-text'
import { percent } from '../ui/percent'
import { ThinBar } from '../ui/thin-bar'

const SHOWN = 8

/** The key points that those who have met them would recall worst. */
export async function WeakestKeyPoints({
  keyPoints,
  learnerCount,
}: {
  keyPoints: readonly (KeyPointStanding & { statement: string })[]
  learnerCount: number
}) {
  const t = await getTranslations('classroom')
  const locale = await getLocale()
  const met = keyPoints.filter(({ seenBy }) => seenBy > 0)
  const weakest = met
    .toSorted((a, b) => (a.meanRetrievabilityWhereMet ?? 0) - (b.meanRetrievabilityWhereMet ?? 0))
    .slice(0, SHOWN)
  return (
    <section aria-labelledby="weakest-title">
      <h2 id="weakest-title" className="text-h2">
        {t('weakestTitle', { count: weakest.length })}
      </h2>
      <p className="meta mt-1">
        {weakest.length > 0 && `${t('weakestIntro')} `}
        {t('unseenByAll', { count: keyPoints.length - met.length })}
      </p>
      {weakest.length > 0 && (
        <table className="ledger mt-4">
          <thead>
            <tr>
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
            {weakest.map(({ keyPointId, statement, seenBy, meanRetrievabilityWhereMet }) => (
              <tr key={keyPointId}>
                <th scope="row" lang="en" className="font-serif font-normal">
                  <HangulText text={statement} />
                  <span lang={locale} className="meta mt-1 block md:hidden">
                    {t('seenBy')}: {t('seenByOf', { seen: seenBy, total: learnerCount })}
                  </span>
                </th>
                <td className="figure max-md:hidden">{t('seenByOf', { seen: seenBy, total: learnerCount })}</td>
                <td className="figure pe-0!">
                  {percent(meanRetrievabilityWhereMet ?? 0, locale)}
                  <ThinBar share={meanRetrievabilityWhereMet ?? 0} className="mt-1" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
