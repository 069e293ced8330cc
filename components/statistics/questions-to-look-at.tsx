import { getTranslations } from 'next-intl/server'
import type { QuestionFigures } from '#core/statistics/question-figures'
import { type QuestionFlag, leadingFlag } from '#core/statistics/question-flags'
import { HangulText } from '../ui/hangul-text'

/** As many as are read again in a sitting stand open; the others unfold. */
const SHOWN = 5

type ToLookAt = {
  questionId: string; revision: string; stem: string; flags: readonly QuestionFlag[]
  figures: Pick<QuestionFigures, 'n' | 'options'>; options: readonly { id: string; text: string }[]
  /** Whether a mix-up of the class happened on its key point. */
  isMixedUp?: boolean
}

/** The questions that deserve a look, each with why and what to do. */
export async function QuestionsToLookAt({ questions, hrefOf, mixUpsHref = null }: {
  questions: readonly ToLookAt[]
  hrefOf: (questionId: string) => string
  /** Where a class's mix-ups are; null where there is no such page. */
  mixUpsHref?: string | null
}) {
  if (questions.length === 0) return null
  const t = await getTranslations('questionAnalysis')
  return (
    <section aria-labelledby="look-title" className="max-w-measure">
      <h2 id="look-title" className="text-h2">
        {t('lookTitle')}
      </h2>
      <Rows questions={questions.slice(0, SHOWN)} hrefOf={hrefOf} mixUpsHref={mixUpsHref} />
      {questions.length > SHOWN && (
        <details>
          <summary className="text-button">{t('lookMore', { count: questions.length - SHOWN })}</summary>
          <Rows questions={questions.slice(SHOWN)} hrefOf={hrefOf} mixUpsHref={mixUpsHref} />
        </details>
      )}
    </section>
  )
}

async function Rows({ questions, hrefOf, mixUpsHref }: { questions: readonly ToLookAt[]; hrefOf: (questionId: string) => string; mixUpsHref: string | null }) {
  const t = await getTranslations('questionAnalysis')
  return (
    <ol className="mt-2 border-b border-rule">
      {questions.map(({ questionId, revision, stem, flags, figures, options, isMixedUp }) => {
        const flag = leadingFlag(flags)
        const shared = options.find(({ id }) => flag && id === flag.optionId)
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
            {shared && (
              <p className="mt-1">
                {t('sharedOption', { count: figures.options.find(({ optionId }) => optionId === shared.id)?.count ?? 0, n: figures.n })}{' '}
                <span lang="en" className="font-serif">
                  <HangulText text={shared.text} />
                </span>
              </p>
            )}
            {shared && isMixedUp && mixUpsHref && (
              <p>
                <a href={mixUpsHref} className="inline-block py-2.5">
                  {t('seeMixUps')}
                </a>
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
