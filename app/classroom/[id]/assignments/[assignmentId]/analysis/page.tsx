import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { RATE_NEEDS } from '#core/statistics/observed-rate'
import { RELIABLE_ALPHA } from '#core/statistics/quiz-figures'
import { authorizeClassroom, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { getQuizAnalysis } from '#server/statistics/class/get-quiz-analysis'
import { readOrder } from '#server/statistics/class/question-order'
import { FiguresExplained } from '../../../../../../components/statistics/figures-explained'
import { FlagAdvice } from '../../../../../../components/statistics/flag-advice'
import { OptionTable } from '../../../../../../components/statistics/option-table'
import { QuestionTable } from '../../../../../../components/statistics/question-table'
import { QuestionsToLookAt } from '../../../../../../components/statistics/questions-to-look-at'
import { QuizFacts } from '../../../../../../components/statistics/quiz-facts'
import { HangulText } from '../../../../../../components/ui/hangul-text'
import { orNotFound } from '../../../../../or-not-found'

type Params = { id: string; assignmentId: string }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quizAnalysis')
  return { title: t('pageTitle') }
}

export default async function QuizAnalysisPage({ params, searchParams }: { params: Promise<Params>; searchParams: Promise<{ sort?: string | string[] }> }) {
  const actor = await requirePage('teacher')
  const { id, assignmentId } = await params
  const classroomId = await orNotFound(authorizeClassroom(actor, id))
  const { sort } = await searchParams
  const order = readOrder(typeof sort === 'string' ? sort : undefined)
  const [{ name, title, isDrawn, figures, items, toLookAt }, t, locale] = await Promise.all([
    orNotFound(getQuizAnalysis(classroomId, assignmentId, order, now())), getTranslations('quizAnalysis'), getLocale(),
  ])
  const learners = Math.max(0, ...items.map((item) => item.figures.n))
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const headline =
    learners === 0 ? t('titleNone')
    : figures.mean === null ? t('titleDrawn', { items: items.length, look: toLookAt.length })
    : t('title', { mean: number.format(figures.mean), items: items.length, look: toLookAt.length })
  const path = `/classroom/${id}/assignments/${assignmentId}/analysis`
  return (
    <>
      <p className="meta flex flex-wrap gap-x-4">
        <a href={`/classroom/${id}/assignments/${assignmentId}`} className="inline-block py-2.5">
          {title}
        </a>
        <span className="py-2.5 font-semibold text-ink">{name}</span>
      </p>
      <h1 className="mt-1 max-w-[40ch] text-h1">{headline}</h1>
      {learners >= RATE_NEEDS && figures.cronbachAlpha !== null && figures.cronbachAlpha < RELIABLE_ALPHA && <p className="mt-4 max-w-measure font-serif text-lead">{t('unreliable')}</p>}
      <p className="meta mt-2 max-w-measure">
        {t('intro', { n: figures.n })} {figures.leftOut > 0 && t('leftOut', { count: figures.leftOut })}
      </p>
      {learners === 0 ? (
        <p className="mt-8 max-w-measure">{t('noneText')}</p>
      ) : (
        <div className="mt-8 flex flex-col gap-12 border-t-[3px] border-double border-ink pt-8">
          <section aria-labelledby="form-title" className="max-w-measure">
            <h2 id="form-title" className="text-h2">
              {t('formTitle')}
            </h2>
            <QuizFacts figures={figures} items={items.length} isDrawn={isDrawn} />
          </section>
          <QuestionsToLookAt questions={toLookAt} hrefOf={(questionId) => `#${questionId}`} />
          <section aria-labelledby="items-title">
            <h2 id="items-title" className="text-h2">
              {t('itemsTitle', { count: items.length })}
            </h2>
            {learners < RATE_NEEDS && <p className="meta mt-2 max-w-measure">{t('fewNote', { needs: RATE_NEEDS })}</p>}
            <div className="mt-2">
              <FiguresExplained />
            </div>
            <QuestionTable rows={items} order={order} orderHref={(by) => `${path}?sort=${by}`} hrefOf={(questionId) => `#${questionId}`} />
          </section>
          <section aria-labelledby="options-title" className="flex flex-col gap-10">
            <h2 id="options-title" className="text-h2">
              {t('optionsTitle')}
            </h2>
            {items.map((item) => (
              <article key={`${item.questionId} ${item.revision}`} id={item.questionId} className="max-w-[52rem] border-t border-rule pt-4">
                <h3 lang="en" className="text-h3">
                  <HangulText text={item.stem} />
                </h3>
                {item.figures.options.length > 0 ? (
                  <OptionTable options={item.options} figures={item.figures.options} />
                ) : (
                  <p className="mt-2">
                    <span className="meta">{t('itsKey')}</span>{' '}
                    <span lang="en" className="font-serif">
                      <HangulText text={item.answer} />
                    </span>
                  </p>
                )}
                {item.flags.length > 0 && (
                  <div className="mt-4 max-w-measure">
                    <FlagAdvice flags={item.flags} options={item.options} />
                  </div>
                )}
              </article>
            ))}
          </section>
        </div>
      )}
    </>
  )
}
