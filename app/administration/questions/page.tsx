import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { now } from '#server/clock'
import { getAllQuestions } from '#server/statistics/class/get-all-questions'
import { readOrder } from '#server/statistics/class/question-order'
import { FiguresExplained } from '../../../components/statistics/figures-explained'
import { looksInWords } from '../../../components/statistics/looks-in-words'
import { QuestionTable } from '../../../components/statistics/question-table'
import { QuestionsToLookAt } from '../../../components/statistics/questions-to-look-at'

/** Questions on one page. */
const SHOWN = 50
import { momentFormat } from '../../../components/ui/moment-format'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('questionAnalysis')
  return { title: t('pageTitle') }
}

export default async function AllQuestionsPage({ searchParams }: { searchParams: Promise<{ sort?: string | string[]; page?: string | string[] }> }) {
  await requirePage('administrator')
  const { sort, page } = await searchParams
  const by = typeof sort === 'string' ? sort : ''
  const [t, locale] = await Promise.all([getTranslations('questionAnalysis'), getLocale()])
  const order = readOrder(by)
  const { questions, toLookAt, learners, hidden, madeAt } = await getAllQuestions(order, now())
  const pages = Math.max(1, Math.ceil(questions.length / SHOWN))
  const current = Math.min(pages, Math.max(1, Math.trunc(Number(page)) || 1))
  const hrefOf = (questionId: string) => `/administration/queue/${encodeURIComponent(questionId)}`
  const pageHref = (to: number) => `/administration/questions?${new URLSearchParams({ ...(by ? { sort: by } : {}), page: String(to) })}`
  return (
    <>
      <p className="meta font-semibold text-ink">{t('allClasses')}</p>
      <h1 className="mt-1 max-w-[40ch] text-h1">{questions.length === 0 ? t('titleNoneAnywhere') : await looksInWords(toLookAt, questions.length, locale)}</h1>
      <p className="meta mt-2 max-w-measure">
        {t('intro', { learners, at: momentFormat(locale, { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' })(madeAt) })} {t('hidden', { count: hidden })}
      </p>
      {questions.length > 0 && (
        <div className="mt-8 flex flex-col gap-12 border-t-[3px] border-double border-ink pt-8">
          <QuestionsToLookAt questions={toLookAt} hrefOf={hrefOf} />
          <section aria-labelledby="all-title">
            <h2 id="all-title" className="text-h2">
              {t('allTitle', { count: questions.length })}
            </h2>
            <div className="mt-2">
              <FiguresExplained />
            </div>
            <QuestionTable
              rows={questions.slice((current - 1) * SHOWN, current * SHOWN)} order={order}
              orderHref={(wanted) => `/administration/questions?sort=${wanted}`} hrefOf={hrefOf}
            />
            {pages > 1 && (
              <nav aria-label={t('pages')} className="mt-4 flex flex-wrap items-center gap-4">
                {current > 1 && <a href={pageHref(current - 1)} className="button">{t('previous')}</a>}
                <span className="meta tabular">{t('pageOf', { current, pages })}</span>
                {current < pages && <a href={pageHref(current + 1)} className="button">{t('next')}</a>}
              </nav>
            )}
          </section>
        </div>
      )}
    </>
  )
}
