import { getTranslations } from 'next-intl/server'
import { FLAG_CODES, type QuestionFlag, leadingFlag } from '#core/statistics/question-flags'

/** The title of an analysis: how many questions deserve a look, and why. Each counts for its leading flag. */
export async function looksInWords(toLookAt: readonly { flags: readonly QuestionFlag[] }[], questions: number, locale: string): Promise<string> {
  const t = await getTranslations('questionAnalysis')
  if (questions === 0) return t('titleNone')
  if (toLookAt.length === 0) return t('titleCalm', { count: questions })
  const reasons = FLAG_CODES.flatMap((code) => {
    const count = toLookAt.filter(({ flags }) => leadingFlag(flags)?.code === code).length
    return count === 0 ? [] : [t(`why.${code}`, { count })]
  })
  return t('titleLook', { count: toLookAt.length, why: new Intl.ListFormat(locale).format(reasons) })
}
