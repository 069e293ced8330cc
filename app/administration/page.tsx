import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { listAccounts } from '#server/account/list-accounts'
import { findDemonstration } from '#server/demonstration/find-demonstration'
import { listQuestionReports } from '#server/question/list-question-reports'
import { readQuestionHistory } from '#server/question/read-question-history'
import { AccountTable } from '../../components/account/account-table'
import { InviteTeacher } from '../../components/account/invite-teacher'
import { QuestionHistory } from '../../components/account/question-history'
import { QuestionReports } from '../../components/account/question-reports'
import { DemonstrationNotice } from '../../components/classroom/demonstration-notice'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('administration')
  return { title: t('title') }
}

export default async function AdministrationPage({ searchParams }: { searchParams: Promise<{ question?: string | string[] }> }) {
  const actor = await requirePage('administrator')
  const { question } = await searchParams
  const questionId = typeof question === 'string' ? question.trim() : ''
  const [demonstration, accounts, { reports, count }, history, messages, t] = await Promise.all([
    findDemonstration(actor), listAccounts(), listQuestionReports(), questionId ? readQuestionHistory(questionId) : null, getMessages(), getTranslations('administration'),
  ])
  return (
    <>
      {demonstration && <DemonstrationNotice {...demonstration} landing="/administration" />}
      <h1 className="text-h1">{t('title')}</h1>
      <section className="mt-8 max-w-measure border-t border-ink pt-4">
        <h2 className="text-h2">{t('reportsTitle', { count })}</h2>
        <p className="mt-2 mb-4">{t('reportsText')}</p>
        <QuestionReports reports={reports} labels={messages.administration} />
      </section>
      <section id="question" className="mt-12 max-w-measure border-t border-ink pt-4">
        <h2 className="text-h2">{t('questionTitle')}</h2>
        <p className="mt-2 mb-4">{t('questionText')}</p>
        <form method="get" action="/administration#question" className="flex flex-col gap-1">
          <label htmlFor="question-id" className="font-semibold">
            {t('questionId')}
          </label>
          <p id="question-id-help" className="meta">
            {t('questionIdHelp')}
          </p>
          <input
            id="question-id"
            name="question"
            defaultValue={questionId}
            required
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            className="field mt-1"
            aria-describedby="question-id-help"
          />
          <p className="mt-3">
            <button type="submit" className="button">
              {t('showQuestion')}
            </button>
          </p>
        </form>
        {questionId && !history && (
          <p role="alert" className="mt-4 text-seal">
            {t('noQuestion')}
          </p>
        )}
        {history && (
          <QuestionHistory
            questionId={history.questionId}
            revisions={history.revisions}
            ledger={history.ledger}
            labels={messages.administration}
          />
        )}
      </section>
      <section className="mt-12 max-w-measure border-t border-ink pt-4">
        <h2 className="text-h2">{t('inviteTitle')}</h2>
        <p className="mt-2 mb-4">{t('inviteText')}</p>
        <InviteTeacher labels={messages.administration} />
      </section>
      <section className="mt-12 border-t border-ink pt-4">
        <h2 className="text-h2">{t('accountsTitle', { count: accounts.length })}</h2>
        <p className="mt-2 mb-4 max-w-measure">{t('accountsText')}</p>
        <AccountTable
          accounts={accounts.map(({ id, name, role, status }) => ({ id, name, role, isSuspended: status === 'suspended' }))}
          labels={messages.administration}
        />
      </section>
    </>
  )
}
