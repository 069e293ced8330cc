import { getTranslations } from 'next-intl/server'
import type { QuestionFlag } from '#core/statistics/question-flags'
import { HangulText } from '../ui/hangul-text'

/** Each flag of a question with what to do about it, the gravest first. */
export async function FlagAdvice({ flags, options }: { flags: readonly QuestionFlag[]; options: readonly { id: string; text: string }[] }) {
  const t = await getTranslations('questionAnalysis')
  return (
    <ul className="border-b border-rule">
      {flags.map(({ code, evidence, optionId }) => (
        <li key={`${code} ${optionId}`} className="border-t border-rule py-3">
          <p>
            <strong>{t(`flag.${code}`, { count: 1 })}</strong>
            <span className="meta"> · {evidence === 'strong' ? t('strong') : t('weak')}</span>
          </p>
          {optionId !== null && (
            <p lang="en" className="font-serif">
              <HangulText text={options.find(({ id }) => id === optionId)?.text ?? optionId} />
            </p>
          )}
          <p className="mt-1">{t(`advice.${code}`)}</p>
        </li>
      ))}
    </ul>
  )
}
