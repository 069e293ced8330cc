import { getTranslations } from 'next-intl/server'
import { type QuestionFlag, leadingFlag } from '#core/statistics/question-flags'
import { HangulText } from '../ui/hangul-text'

/** As many as are read again in a sitting; the table has all. */
const SHOWN = 5

/** The questions that deserve a look, each with why and what to do. */
export async function QuestionsToLookAt({ questions, hrefOf }: {
  questions: readonly { questionId: string; revision: string; stem: string; flags: readonly QuestionFlag[] }[]
  hrefOf: (questionId: string) => string
}) {
  if (questions.length === 0) return null
  const t = await getTranslations('questionAnalysis')
  return (
    <section aria-labelledby="look-title" className="max-w-measure">
      <h2 id="look-title" className="text-h2">
        {t('lookTitle')}
      </h2>
      <ol className="mt-2 border-b border-rule">
        {questions.slice(0, SHOWN).map(({ questionId, revision, stem, flags }) => {
          const flag = leadingFlag(flags)
          return (
          <li key={`${questionId} ${revision}`} className="border-t border-rule py-3">
            <a href={hrefOf(questionId)} lang="en" className="block font-serif">
              <HangulText text={stem} />
            </a>
            {flag && (
              <p className="mt-1">
                <strong>{t(`flag.${flag.code}`, { count: 1 })}.</strong> {t(`advice.${flag.code}`)}
              </p>
            )}
          </li>
          )
        })}
      </ol>
      {questions.length > SHOWN && <p className="meta mt-2">{t('lookMore', { count: questions.length - SHOWN })}</p>}
    </section>
  )
}
