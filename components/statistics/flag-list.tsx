import { getTranslations } from 'next-intl/server'
import type { QuestionFlag } from '#core/statistics/question-flags'

/** What is conspicuous about a question, in a few words; wrong options that nobody takes are counted, not listed. */
export async function FlagList({ flags }: { flags: readonly QuestionFlag[] }) {
  const t = await getTranslations('questionAnalysis')
  const once = flags.filter(({ code }, at) => flags.findIndex((other) => other.code === code) === at)
  return once.map(({ code, evidence }, at) => (
    <span key={code} className={evidence === 'strong' ? 'font-semibold text-seal' : ''}>
      {at > 0 && ' · '}
      {t(`flag.${code}`, { count: flags.filter((flag) => flag.code === code).length })}
      {evidence === 'weak' && ` (${t('weak')})`}
    </span>
  ))
}
