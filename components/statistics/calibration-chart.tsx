import { getLocale, getTranslations } from 'next-intl/server'
import type { CertaintyCalibration } from '#core/statistics/certainty-calibration'
import { RATE_NEEDS } from '#core/statistics/observed-rate'
import { percent } from '../ui/percent'
import { RateRow } from './rate-row'

const ROWS = ['sure', 'fairly-sure', 'unsure'] as const

/** How often each certainty was right: chart and table in one. */
export async function CalibrationChart({ calibration }: { calibration: CertaintyCalibration }) {
  const t = await getTranslations('progress')
  const locale = await getLocale()
  const { rate } = calibration.sure
  return (
    <section aria-labelledby="calibration-title" className="max-w-[46rem]">
      <h2 id="calibration-title" className="max-w-[40ch] text-h2">
        {rate ? t('calibrationTitle', { share: percent(rate.share, locale) }) : t('calibrationTooEarly')}
      </h2>
      <p className="meta mt-2 max-w-measure">{t('calibrationNote')}</p>
      <table className="ledger mt-4">
        <caption className="sr-only">{t('calibrationCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('certainty')}</th>
            <th scope="col">
              <span className="tabular flex justify-between font-normal">
                <span>{percent(0, locale)}</span>
                <span>{percent(1, locale)}</span>
              </span>
            </th>
            <th scope="col" className="figure pe-0!">{t('right')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <RateRow
              key={row} name={t(`certainties.${row}`)} observed={calibration[row]} from={0} locale={locale}
              counts={t('rightOf', { hits: calibration[row].hits, count: calibration[row].count })}
              tooFew={t('tooFew', { needs: RATE_NEEDS })}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
