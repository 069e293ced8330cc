import { getLocale, getTranslations } from 'next-intl/server'
import type { LedgerEntry } from '#core/question/ledger'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { AdministrationLabels } from '../account/administration-labels'
import { InvalidateRevision } from '../account/invalidate-revision'

export type HistoricRevision = {
  revision: string
  publishedAt: number
  isCurrent: boolean
  invalidated: { at: number; reason: string } | null
  question: PracticeQuestion
}

/** The revisions of one question, each with the means to invalidate it, and the ledger. */
export async function QuestionHistory({
  questionId, revisions, ledger, names, labels,
}: {
  questionId: string; revisions: readonly HistoricRevision[]; ledger: readonly LedgerEntry[]; names: ReadonlyMap<string, string>; labels: AdministrationLabels
}) {
  const [t, locale] = await Promise.all([getTranslations('administration'), getLocale()])
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' })
  return (
    <>
      {revisions.map(({ revision, publishedAt, isCurrent, invalidated, question }) => (
        <article key={revision} className="mt-8 border-t border-rule pt-4">
          <h3 className="font-semibold">
            <span className="wrap-anywhere">{t('revision', { revision })}</span>
            {isCurrent && <span className="meta font-normal">, {t('currentRevision')}</span>}
          </h3>
          <p className="meta">{t('publishedOn', { date: day.format(publishedAt) })}</p>
          <div lang="en" className="mt-2 font-serif">
            <p>{question.stem}</p>
            {question.options.length > 0 && (
              <ul className="mt-2 list-disc ps-6">
                {question.options.map((option) => (
                  <li key={option.id}>{option.text}</li>
                ))}
              </ul>
            )}
          </div>
          <p className="mt-2">
            {t('itsKey')} <span lang="en">{question.answer}</span>
          </p>
          {question.evidence.map(({ articleId, paragraph, exact }) => (
            <p key={`${articleId} ${paragraph} ${exact}`} lang="en" className="mt-2 border-s-2 border-rule ps-3 font-serif">
              {exact}
            </p>
          ))}
          {invalidated ? (
            <p className="mt-4 font-semibold">
              {t('invalidatedOn', { date: day.format(invalidated.at) })} <span className="font-normal">{invalidated.reason}</span>
            </p>
          ) : (
            <InvalidateRevision questionId={questionId} revision={revision} labels={labels} />
          )}
        </article>
      ))}
      <h3 className="mt-8 font-semibold">{t('ledger')}</h3>
      <ol className="mt-2 flex flex-col gap-1">
        {ledger.map((entry) => (
          <li key={entry.id} className="tabular">
            <span className="meta">{minute.format(entry.at)} UTC</span> {t(`ledgerEvents.${entry.event}`)} · {entry.revision} ·{' '}
            {t(`ledgerActors.${entry.actor.type}`)}
            {entry.actor.type === 'template' && ` ${entry.actor.kind} ${entry.actor.version}`}
            {entry.actor.type === 'person' && ` ${names.get(entry.actor.accountId) ?? entry.actor.accountId}`}
            {entry.actor.type === 'model' && ` ${entry.actor.name}`}
            {entry.ruleSetVersion !== null && ` · ${t('ruleSet', { version: entry.ruleSetVersion })}`}
          </li>
        ))}
      </ol>
    </>
  )
}
