import { getTranslations } from 'next-intl/server'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { StudyLabels } from '../study/study-labels'
import { VerdictEvidence } from '../study/verdict-evidence'
import { HangulText } from '../ui/hangul-text'
import { Sign } from '../ui/sign'

/** A wording with its key, each reason and the passages that it rests on. */
export async function AskedQuestion({ question, labels }: { question: PracticeQuestion; labels: StudyLabels }) {
  const t = await getTranslations('queue')
  const { options, prompts, answer, acceptedAnswers, correction, rationale, evidence } = question
  return (
    <>
      <ul lang="en" className="mt-4 border-b border-rule">
        {options.map(({ id, text, isKey, rationale: why }) => (
          <li key={id} className="flex gap-3 border-t border-rule py-3">
            <Sign of={isKey ? 'right' : 'wrong'} className={isKey ? 'text-celadon' : 'text-ink-soft'} />
            <div>
              <p className="font-serif">
                <HangulText text={text} />
                {isKey && <span className="sr-only"> ({t('isKey')})</span>}
              </p>
              <p className="meta">{why}</p>
            </div>
          </li>
        ))}
      </ul>
      {(options.length === 0 || prompts.length > 0 || question.order.length > 0) && (
        <p className="mt-3">
          {t('answer')} <strong lang="en" className="font-serif"><HangulText text={answer} /></strong>
        </p>
      )}
      {acceptedAnswers.length > 0 && (
        <p className="meta mt-1">
          {t('accepted')} <span lang="en">{acceptedAnswers.join(', ')}</span>
        </p>
      )}
      {correction && <p lang="en" className="mt-3 font-serif">{correction}</p>}
      <p lang="en" className="mt-3">{rationale}</p>
      <div className="mt-6 flex flex-col gap-4">
        <VerdictEvidence question={question} evidence={evidence} labels={labels} />
      </div>
    </>
  )
}
