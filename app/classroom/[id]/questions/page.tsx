import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { getClassQuestions } from '#server/statistics/class/get-class-questions'
import { readOrder } from '#server/statistics/class/question-order'
import { ClassroomTabs } from '../../../../components/classroom/classroom-tabs'
import { NoLearnersYet } from '../../../../components/classroom/no-learners-yet'
import { FiguresExplained } from '../../../../components/statistics/figures-explained'
import { looksInWords } from '../../../../components/statistics/looks-in-words'
import { QuestionTable } from '../../../../components/statistics/question-table'
import { QuestionsToLookAt } from '../../../../components/statistics/questions-to-look-at'
import { SelectField } from '../../../../components/ui/select-field'
import { momentFormat } from '../../../../components/ui/moment-format'
import { orNotFound } from '../../../or-not-found'

type Query = { sort?: string | string[]; article?: string | string[]; page?: string | string[] }

/** Questions on one page. */
const SHOWN = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('questionAnalysis')
  return { title: t('pageTitle') }
}

export default async function ClassQuestionsPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const actor = await requirePage('teacher')
  const { id } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const { sort, article, page } = await searchParams
  const order = readOrder(one(sort))
  const articleId = one(article) || null
  const [t, locale] = await Promise.all([getTranslations('questionAnalysis'), getLocale()])
  const { name, articles, questions, toLookAt, learners, madeAt } = await getClassQuestions(classroomId, { articleId, order }, now())
  const pages = Math.max(1, Math.ceil(questions.length / SHOWN))
  const current = Math.min(pages, Math.max(1, Math.trunc(Number(one(page))) || 1))
  const hrefWith = (change: Readonly<Record<string, string | null>>) => {
    const query = new URLSearchParams(Object.entries({ sort: one(sort) ?? null, article: articleId, ...change }).flatMap(([key, value]) => (value ? [[key, value]] : [])))
    return `/classroom/${id}/questions?${query}`
  }
  const hrefOf = (questionId: string) => `/classroom/${id}/questions/${encodeURIComponent(questionId)}`
  return (
    <>
      <p className="meta font-semibold text-ink">{name}</p>
      <h1 className="mt-1 max-w-[40ch] text-h1">{await looksInWords(toLookAt, questions.length, locale)}</h1>
      {questions.length > 0 && (
        <p className="meta mt-2 max-w-measure">
          {t('intro', { learners, at: momentFormat(locale, { hour: 'numeric', minute: 'numeric', timeZone: 'UTC' })(madeAt) })}
        </p>
      )}
      <div className="mt-6">
        <ClassroomTabs id={id} current="questions" />
      </div>
      {articles.length === 0 ? (
        <NoLearnersYet classroomId={id} text={t('noneText')} />
      ) : (
        <div className="mt-8 flex flex-col gap-12">
          <QuestionsToLookAt questions={toLookAt} hrefOf={hrefOf} mixUpsHref={`/classroom/${id}/confusions`} />
          <section aria-labelledby="all-title">
            <h2 id="all-title" className="text-h2">
              {t('allTitle', { count: questions.length })}
            </h2>
            <form method="get" action={`/classroom/${id}/questions`} className="mt-4 flex max-w-measure flex-wrap items-end gap-3">
              {one(sort) && <input type="hidden" name="sort" value={one(sort)} />}
              <div className="min-w-60 grow">
                <SelectField name="article" label={t('article')} defaultValue={articleId ?? ''}>
                  <option value="">{t('allArticles')}</option>
                  {articles.map(({ id: each, label }) => (
                    <option key={each} value={each} lang="en">
                      {label}
                    </option>
                  ))}
                </SelectField>
              </div>
              <button type="submit" className="button">
                {t('show')}
              </button>
            </form>
            <div className="mt-4">
              <FiguresExplained />
            </div>
            <QuestionTable rows={questions.slice((current - 1) * SHOWN, current * SHOWN)} order={order} orderHref={(by) => hrefWith({ sort: by })} hrefOf={hrefOf} />
            {pages > 1 && (
              <nav aria-label={t('pages')} className="mt-4 flex flex-wrap items-center gap-4">
                {current > 1 && <a href={hrefWith({ page: String(current - 1) })} className="button">{t('previous')}</a>}
                <span className="meta tabular">{t('pageOf', { current, pages })}</span>
                {current < pages && <a href={hrefWith({ page: String(current + 1) })} className="button">{t('next')}</a>}
              </nav>
            )}
            <p className="mt-8">
              <a href={`/classroom/${id}/queue`} className="inline-block py-2.5">
                {t('toQueue')}
              </a>
            </p>
          </section>
        </div>
      )}
    </>
  )
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
