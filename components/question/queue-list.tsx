import { getTranslations } from 'next-intl/server'
import type { QuestionFlag } from '#core/statistics/question-flags'
import { FlagList } from '../statistics/flag-list'
import { HangulText } from '../ui/hangul-text'
import type { QueueLabels } from './queue-labels'
import { type Report, ReportList } from './report-list'

type Queued = {
  questionId: string; stem: string; reports: readonly Report[]
  flags: { flags: readonly QuestionFlag[]; answers: number; isDemo: boolean } | null
  paused: 'stale' | 'broken' | null
}

/** The questions that wait for an author, each once, with why it waits and the way to its page. */
export async function QueueList({ questions, hrefOf, labels }: { questions: readonly Queued[]; hrefOf: (questionId: string) => string; labels: QueueLabels }) {
  const t = await getTranslations('queue')
  return (
    <ol className="flex max-w-[46rem] flex-col border-b border-rule">
      {questions.map(({ questionId, stem, reports, flags, paused }) => (
        <li key={questionId} className="border-t border-rule py-6">
          <h2 lang="en" className="font-serif text-lead font-medium">
            <a href={hrefOf(questionId)}>
              <HangulText text={stem} />
            </a>
          </h2>
          {reports.length > 0 && (
            <div className="mt-3">
              <ReportList reports={reports} labels={labels} />
            </div>
          )}
          {flags && (
            <div className="mt-3">
              <p>
                <FlagList flags={flags.flags} />
              </p>
              <p className="meta tabular">
                {t('flagsFrom', { count: flags.answers })}
                {flags.isDemo && ` ${t('demo')}`}
              </p>
            </div>
          )}
          {paused && <p className="mt-3">{t(`paused.${paused}`)}</p>}
          <p className="mt-3">
            <a href={hrefOf(questionId)} className="button">
              {t('open')}
              <span className="sr-only">: {stem}</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}
