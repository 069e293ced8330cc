import { getTranslations } from 'next-intl/server'
import { RATE_NEEDS } from '#core/statistics/observed-rate'
import type { QuestionFigures } from '#core/statistics/question-figures'
import { type QuestionFlag, deservesLook, leadingFlag } from '#core/statistics/question-flags'
import { percent } from '../ui/percent'

/** The title of a question's page: what is wrong with it, else how many know it at first. */
export async function questionInWords(analysis: { figures: QuestionFigures; flags: readonly QuestionFlag[] } | null, locale: string): Promise<string> {
  const t = await getTranslations('questionAnalysis')
  if (!analysis?.figures.facility) return t('questionUnanswered')
  const { flags, figures: { n, facility } } = analysis
  const flag = leadingFlag(flags)
  if (flag && deservesLook(flags)) return t(`questionTitle.${flag.code}`, { share: percent(facility.value, locale) })
  return n < RATE_NEEDS ? t('questionFew', { right: Math.round(facility.value * n), n }) : t('questionKnown', { share: percent(facility.value, locale), n })
}
