import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { discriminationBand } from '#core/statistics/discrimination-band'
import { RATE_NEEDS } from '#core/statistics/observed-rate'
import type { QuestionFigures } from '#core/statistics/question-figures'
import { shownDiscrimination } from '#core/statistics/shown-discrimination'
import { shownFacility } from '#core/statistics/shown-facility'
import { amount } from '../ui/amount'
import { FactList } from '../ui/fact-list'
import { percent } from '../ui/percent'
import { signed } from './figure-in-words'

/** The figures of a question, each with a sentence that says what it means and from where to where it goes. */
export async function QuestionFacts({ figures, estimate }: { figures: QuestionFigures; estimate: number | null }) {
  const [t, locale] = await Promise.all([getTranslations('questionAnalysis'), getLocale()])
  const { n, facility, medianDurationMs } = figures
  const { pointBiserial: correlation, discriminationIndex: difference } = shownDiscrimination(figures)
  const tooFew = t('tooFew', { needs: RATE_NEEDS })
  const fact = (name: 'facility' | 'pointBiserial' | 'discriminationIndex' | 'n' | 'time', value: string | null, range?: string) => ({
    term: t(`columns.${name}`), value: <Explained value={value === null ? tooFew : <strong className="tabular">{value}</strong>} range={range} text={t(`explained.${name}`)} />,
  })
  const shown = shownFacility(figures, estimate)
  const facilityInWords = shown && (shown.isEstimate ? t('about', { share: percent(shown.value, locale) }) : percent(shown.value, locale))
  return (
    <FactList
      facts={[
        fact('facility', facilityInWords ?? '–', facility && n >= RATE_NEEDS
          ? `${percent(facility.low, locale)}–${percent(facility.high, locale)}` : t('rightOf', { right: Math.round((facility?.value ?? 0) * n), n })),
        fact('pointBiserial', correlation ? signed(correlation.value, locale) : null,
          correlation?.interval ? `${signed(correlation.interval.low, locale)} … ${signed(correlation.interval.high, locale)}` : undefined),
        fact('discriminationIndex', difference ? signed(difference.value, locale) : null, difference ? t(`band.${discriminationBand(difference.value)}`) : undefined),
        fact('n', String(n)),
        fact('time', medianDurationMs === null ? '–' : amount(medianDurationMs / 1000, 'second', locale)),
      ]}
    />
  )
}

function Explained({ value, range, text }: { value: ReactNode; range: string | undefined; text: string }): ReactNode {
  return (
    <>
      {value}
      {range && <span className="meta tabular"> ({range})</span>}
      <span className="meta block">{text}</span>
    </>
  )
}
