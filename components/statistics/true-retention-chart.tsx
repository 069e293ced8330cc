import { getLocale, getTranslations } from 'next-intl/server'
import { RATE_NEEDS } from '#core/statistics/observed-rate'
import type { TrueRetention } from '#core/statistics/true-retention'
import { percent } from '../ui/percent'
import { RateRow } from './rate-row'

const ROWS = ['halfYear', 'month', 'young', 'mature'] as const

/** How much was recalled of what came due, against what the learner wants: chart and table in one. */
export async function TrueRetentionChart({ retention }: { retention: TrueRetention }) {
  const t = await getTranslations('progress')
  const locale = await getLocale()
  const desired = percent(retention.desiredRetention, locale)
  const share = percent(retention.halfYear.rate?.share ?? 0, locale)
  const from = ROWS.some((row) => (retention[row].rate?.low ?? 1) < 0.5) ? 0 : 0.5
  return (
    <section aria-labelledby="retention-title" className="max-w-[46rem]">
      <h2 id="retention-title" className="max-w-[40ch] text-h2">
        {t(`retentionTitle.${retention.standing}`, { share, desired })}
      </h2>
      <p className="meta mt-2 max-w-measure">{t('retentionNote', { desired })}</p>
      <table className="ledger mt-4">
        <caption className="sr-only">{t('retentionCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('retentionOf')}</th>
            <th scope="col">
              <span className="tabular flex justify-between font-normal">
                <span>{percent(from, locale)}</span>
                <span>{percent(1, locale)}</span>
              </span>
            </th>
            <th scope="col" className="figure pe-0!">{t('recalled')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <RateRow
              key={row} name={t(`retentionRows.${row}`)} observed={retention[row]} goal={retention.desiredRetention} from={from}
              locale={locale} counts={t('recalledOf', { hits: retention[row].hits, count: retention[row].count })}
              tooFew={t('tooFew', { needs: RATE_NEEDS })}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
