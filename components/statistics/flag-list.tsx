import { getTranslations } from 'next-intl/server'
import type { QuestionFlag } from '#core/statistics/question-flags'

/** What is conspicuous about a question, in a few words: what chance hardly explains, else the gravest that may be chance. Wrong options that nobody takes are counted. */
export async function FlagList({ flags }: { flags: readonly QuestionFlag[] }) {
  const t = await getTranslations('questionAnalysis')
  const strong = flags.filter(({ evidence }) => evidence === 'strong')
  const named = strong.length > 0 ? strong : flags.slice(0, 1)
  const once = named.filter(({ code }, at) => named.findIndex((other) => other.code === code) === at)
  return once.map(({ code, evidence }, at) => (
    <span key={code} className={evidence === 'strong' ? 'font-semibold text-ink' : ''}>
      {at > 0 && ' · '}
      {t(`flag.${code}`, { count: flags.filter((flag) => flag.code === code).length })}
      {evidence === 'weak' && ` (${t('weak')})`}
    </span>
  ))
}
