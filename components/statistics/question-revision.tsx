import { getTranslations } from 'next-intl/server'
import { INPUT_OF_KIND } from '#core/question/question'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { QuestionFigures } from '#core/statistics/question-figures'
import type { QuestionFlag } from '#core/statistics/question-flags'
import type { StudyLabels } from '../study/study-labels'
import { VerdictEvidence } from '../study/verdict-evidence'
import { HangulText } from '../ui/hangul-text'
import { FlagAdvice } from './flag-advice'
import { OptionTable } from './option-table'
import { QuestionFacts } from './question-facts'

/** A wording of a question as it was asked, with its figures, its options and its evidence. */
export async function QuestionRevision({ revision: { question, analysis }, heading: Heading, labels }: {
  revision: { question: PracticeQuestion; analysis: { figures: QuestionFigures; flags: readonly QuestionFlag[]; estimatedFacility: number | null } | null }
  /** One below what stands over it. */
  heading: 'h2' | 'h3'
  labels: StudyLabels
}) {
  const t = await getTranslations('questionAnalysis')
  const isChosen = INPUT_OF_KIND[question.kind].startsWith('choose')
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <p lang="en" className="max-w-measure font-serif text-lead">
          <HangulText text={question.stem} />
        </p>
        {isChosen ? (
          <OptionTable options={question.options} figures={analysis?.figures.options ?? []} />
        ) : (
          <p className="mt-4">
            {t('itsKey')}{' '}
            <strong lang="en" className="font-serif">
              <HangulText text={question.answer} />
            </strong>
          </p>
        )}
        {analysis && analysis.flags.length > 0 && (
          <div className="mt-8 max-w-measure">
            <Heading className="mb-2 text-h3">{t('flagsTitle')}</Heading>
            <FlagAdvice flags={analysis.flags} options={question.options} />
          </div>
        )}
        <div className="mt-8 flex max-w-measure flex-col gap-4">
          <Heading className="text-h3">{t('evidenceTitle')}</Heading>
          <VerdictEvidence question={question} evidence={question.evidence} labels={labels} />
        </div>
      </div>
      <div>
        <Heading className="text-h3">{t('figuresTitle')}</Heading>
        {analysis ? <QuestionFacts figures={analysis.figures} estimate={analysis.estimatedFacility} /> : <p className="mt-2">{t('revisionUnanswered')}</p>}
      </div>
    </div>
  )
}
