import { getLocale, getTranslations } from 'next-intl/server'
import { RATE_NEEDS } from '#core/statistics/observed-rate'
import type { QuizFigures } from '#core/statistics/quiz-figures'
import { FactList } from '../ui/fact-list'

/** The figures of a quiz form, each with a sentence that says what it means; what cannot be had says why. */
export async function QuizFacts({ figures, items, isDrawn }: { figures: QuizFigures; items: number; isDrawn: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('quizAnalysis'), getLocale()])
  const { n, mean, standardDeviation, cronbachAlpha, standardErrorOfMeasurement } = figures
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const why = isDrawn ? t('notDrawn') : n < RATE_NEEDS ? t('tooFew', { needs: RATE_NEEDS, n }) : t('noSpread')
  const fact = (name: 'mean' | 'standardDeviation' | 'cronbachAlpha' | 'standardErrorOfMeasurement', value: string | null) => ({
    term: t(`figures.${name}`),
    value: (
      <>
        {value === null ? <span>{why}</span> : <strong className="tabular">{value}</strong>}
        <span className="meta block">{t(`explained.${name}`, { items })}</span>
      </>
    ),
  })
  const points = (value: number | null) => (value === null ? null : t('points', { value: number.format(value), items }))
  const isMany = n >= RATE_NEEDS
  return (
    <FactList
      facts={[
        fact('mean', points(mean)),
        fact('standardDeviation', points(standardDeviation)),
        fact('cronbachAlpha', cronbachAlpha === null || !isMany ? null : hundredths.format(cronbachAlpha)),
        fact('standardErrorOfMeasurement', isMany ? points(standardErrorOfMeasurement) : null),
      ]}
    />
  )
}
