import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ownLearnerId, requirePage } from '#server/actor'
import { now } from '#server/clock'
import { readDeadlineQuery } from '#server/schedule/deadline/deadline-query'
import { readDeadlinePage } from '#server/schedule/deadline/read-deadline-page'
import { DeadlineAhead } from '../../components/schedule/deadline-ahead'
import { DeadlineEnd } from '../../components/schedule/deadline-end'
import { DeadlineForm } from '../../components/schedule/deadline-form'
import { DeadlineOver } from '../../components/schedule/deadline-over'
import { FeasibleAnswer } from '../../components/schedule/feasible-answer'
import { InfeasibleAnswer } from '../../components/schedule/infeasible-answer'
import { topicInWords } from '../../components/statistics/topic-in-words'
import { dateInWords } from '../../components/ui/date-in-words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deadline')
  return { title: t('pageTitle') }
}

export default async function DeadlinePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requirePage('public')
  const [t, locale] = await Promise.all([getTranslations('deadline'), getLocale()])
  if (actor.type === 'guest') {
    return (
      <section className="max-w-measure">
        <h1 className="text-h1">{t('title')}</h1>
        <p className="mt-4 font-serif text-lead">{t('intro')}</p>
        <p className="my-6">{t('guestText')}</p>
        <p className="flex flex-wrap gap-3">
          <a href="/sign-up" className="button button-main">
            {t('signUp')}
          </a>
          <a href="/sign-in" className="button">
            {t('signIn')}
          </a>
        </p>
      </section>
    )
  }

  const { material, state, answer, wrong, fields, result, own, acceptedOn, moreMinutesHref, ...page } =
    await readDeadlinePage(ownLearnerId(actor), readDeadlineQuery(await searchParams), now())
  const articleNames = new Map(page.articles.map(({ id, name }) => [id, name]))
  const topics = await Promise.all(page.topics.map(async (topic) => ({ ...topic, name: await topicInWords(topic.id) })))
  const topicNames = new Map(topics.map(({ id, name }) => [id, name]))
  const isStatusShown = !answer && !wrong && state !== null
  const isIntroduced = !answer && !isStatusShown
  const setter = state?.deadline.setBy.type === 'class' ? state.deadline.setBy : null
  return (
    <>
      {answer?.type === 'feasible' && <FeasibleAnswer {...answer} minutes={material.learner.minutes} replaces={state?.type === 'ahead'} />}
      {answer?.type === 'infeasible' && <InfeasibleAnswer {...answer} articleNames={articleNames} />}
      {isStatusShown && state.type === 'ahead' && (
        <DeadlineAhead
          {...state}
          days={state.day.days}
          reaches={state.day.reaches}
          what={setter ? [setter.title] : state.deadline.scopeIds.map((id) => (state.deadline.scope === 'articles' ? articleNames : topicNames).get(id) ?? id)}
          moreMinutesHref={moreMinutesHref}
          acceptedOn={acceptedOn ?? material.today}
          setBy={setter ? 'class' : 'learner'}
        />
      )}
      {isStatusShown && setter && (
        <p className="mt-4 max-w-measure border-s-2 border-celadon ps-3">
          {t('setBy', { classroom: setter.classroomName, title: setter.title })}
          {own && ` ${own.isOver ? t('ownOver', { date: dateInWords(own.targetOn, locale) }) : t('ownWaits', { date: dateInWords(own.targetOn, locale) })}`}
        </p>
      )}
      {isStatusShown && state.type === 'over' && result && <DeadlineOver deadline={state.deadline} result={result} setBy={setter ? 'class' : 'learner'} />}
      {isIntroduced && (
        <>
          <h1 className="text-h1">{t('title')}</h1>
          <p className="mt-4 max-w-measure font-serif text-lead">{t('intro')}</p>
        </>
      )}
      <section aria-labelledby={isIntroduced ? undefined : 'ask-title'} className="mt-12 border-t border-ink pt-4">
        {!isIntroduced && (
          <h2 id="ask-title" className="mb-4 text-h2">
            {answer ? t('askOther') : setter ? t('addTitle') : state?.type === 'ahead' ? t('changeTitle') : t('nextTitle')}
          </h2>
        )}
        {isStatusShown && state.type === 'ahead' && <p className="mb-4 max-w-measure">{setter ? t('addText') : t('changeText')}</p>}
        <DeadlineForm
          fields={fields}
          wrong={wrong}
          articles={page.articles}
          topics={topics.sort((a, b) => a.name.localeCompare(b.name, locale))}
          keyPointCount={material.keyPoints.length}
          days={{ first: material.firstOn, last: material.lastOn }}
          isFirst={isIntroduced}
        />
      </section>
      {isStatusShown && state.type === 'ahead' && own && <DeadlineEnd />}
    </>
  )
}
