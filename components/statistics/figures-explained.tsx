import { getTranslations } from 'next-intl/server'
import { FactList } from '../ui/fact-list'

const FIGURES = ['facility', 'pointBiserial', 'discriminationIndex', 'n', 'time'] as const

/** What each column says, in a sentence with its range. */
export async function FiguresExplained() {
  const t = await getTranslations('questionAnalysis')
  return (
    <details className="max-w-measure">
      <summary className="meta">{t('whatTheySay')}</summary>
      <FactList facts={FIGURES.map((figure) => ({ term: t(`columns.${figure}`), value: t(`explained.${figure}`) }))} />
    </details>
  )
}
