import { getMessages, getTranslations } from 'next-intl/server'
import type { Freshness } from '#core/question/freshness'
import type { LedgerEntry } from '#core/question/ledger'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { Question } from '#core/question/question'
import type { QuestionFlag } from '#core/statistics/question-flags'
import { ActionButton } from '../classroom/action-button'
import { FlagAdvice } from '../statistics/flag-advice'
import { AskedQuestion } from './asked-question'
import { QuestionEditor } from './question-editor'
import { QuestionHistory, type HistoricRevision } from './question-history'
import { type Report, ReportList } from './report-list'

export type ToDecide = {
  questionId: string; status: 'published' | 'retired'; freshness: Freshness; isForked: boolean
  current: Question; revisions: readonly HistoricRevision[]; ledger: readonly LedgerEntry[]; names: ReadonlyMap<string, string>
  reports: readonly Report[]
  flags: { revision: string; flags: readonly QuestionFlag[]; answers: number; isDemo: boolean } | null
  lostQuotes: readonly { exact: string }[]
}

/** A question as an author decides on it: what speaks against it, how it is asked, what can be done, and what was done. */
export async function QuestionDecision({ of, question }: { of: ToDecide; question: PracticeQuestion }) {
  const [t, messages] = await Promise.all([getTranslations('queue'), getMessages()])
  const { questionId, status, freshness, isForked, current, revisions, ledger, names, reports, flags, lostQuotes } = of
  const labels = messages.queue
  const body = { questionId, revision: current.revision }
  const isInvalidated = revisions.some(({ isCurrent, invalidated }) => isCurrent && invalidated !== null)
  const isPaused = status === 'published' && freshness !== 'fresh'
  const standing = isInvalidated ? 'invalidated' : status === 'retired' ? 'retired' : isPaused ? freshness : 'asked'
  const words = { busyText: t('busy'), failedText: t('failed') }
  return (
    <div className="flex max-w-[46rem] flex-col gap-10">
      <section aria-labelledby="asked-title">
        <h2 id="asked-title" className="text-h2">
          {t('askedTitle')}
        </h2>
        <p className="meta mt-1">
          {t(`standing.${standing}`)}
          {isForked && ` ${t('forked')}`}
        </p>
        <AskedQuestion question={question} labels={messages.study} />
      </section>
      {(reports.length > 0 || flags !== null || isPaused) && (
        <section aria-labelledby="against-title">
          <h2 id="against-title" className="mb-3 text-h2">
            {t('againstTitle')}
          </h2>
          {isPaused && <p className="mb-4">{t(`paused.${freshness}`)}</p>}
          {lostQuotes.map(({ exact }) => (
            <p key={exact} lang="en" className="mb-4 border-s-2 border-rule ps-3 font-serif">
              {exact}
            </p>
          ))}
          <ReportList reports={reports} labels={labels} />
          {flags && (
            <div className="mt-4">
              <FlagAdvice flags={flags.flags} options={question.options} />
              <p className="meta tabular mt-2">
                {t('flagsFrom', { count: flags.answers })}
                {flags.isDemo && ` ${t('demo')}`}
              </p>
              <div className="mt-3">
                <ActionButton
                  label={t('dismissFlags')} path="/api/questions/flags/dismiss"
                  body={{ questionId, revision: flags.revision, codes: [...new Set(flags.flags.map(({ code }) => code))] }} {...words}
                />
              </div>
            </div>
          )}
        </section>
      )}
      <section aria-labelledby="do-title">
        <h2 id="do-title" className="text-h2">
          {t('doTitle')}
        </h2>
        <p className="mt-2 mb-4">{t('doText')}</p>
        <div className="flex flex-col items-start gap-3">
          <div className="w-full">
            <QuestionEditor question={current} labels={labels} editorLabels={{ ...messages.importing, saveDraft: t('publishEdit') }} />
          </div>
          {!isInvalidated && (isPaused || status === 'retired') && (
            <ActionButton label={t('accept')} path="/api/questions/accept" body={body} {...words} failedText={t('acceptRefused')} />
          )}
          {status === 'published' && (
            <ActionButton
              label={t('retire')} path="/api/questions/retire" body={{ questionId }} {...words}
              sure={{ question: t('retireSure'), yes: t('retireYes'), no: t('no') }}
            />
          )}
        </div>
      </section>
      <section aria-labelledby="history-title">
        <h2 id="history-title" className="text-h2">
          {t('historyTitle')}
        </h2>
        <p className="mt-2">{t('historyText')}</p>
        <QuestionHistory questionId={questionId} revisions={revisions} ledger={ledger} names={names} labels={messages.administration} />
      </section>
    </div>
  )
}
