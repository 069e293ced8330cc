import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ownLearnerId, requirePage } from '#server/actor'
import { listArticles } from '#server/article/list-articles'
import { audienceOf } from '#server/audience'
import { listOwnAssignments } from '#server/classroom/assignment/list-own-assignments'
import { now } from '#server/clock'
import { pickHomeQuestion } from '#server/question/pick-home-question'
import { getStudyQueue } from '#server/schedule/get-study-queue'
import { ArticleEntry } from '../components/article/article-entry'
import { OwnAssignments } from '../components/assignment/own-assignments'
import { Today } from '../components/home/today'
import { Welcome } from '../components/home/welcome'
import { TryOneQuestion } from '../components/study/try-one-question'

const STEPS = ['answer', 'evidence', 'return', 'stop'] as const

export default async function HomePage() {
  const actor = await requirePage('public')
  const audience = await audienceOf(actor)
  const at = now()
  const [question, articles, today, own, t, messages, locale] = await Promise.all([
    pickHomeQuestion(at), listArticles(audience), actor.type === 'user' ? getStudyQueue(ownLearnerId(actor), 1, at) : null,
    actor.type === 'user' ? listOwnAssignments(ownLearnerId(actor), at) : [],
    getTranslations('home'), getMessages(), getLocale(),
  ])
  return (
    <>
      {today ? <Today left={today.left} /> : <Welcome />}
      {today && <OwnAssignments lines={own} timeZone={today.dayRule.timeZone} />}
      <div className="grid gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:gap-x-12">
        <section aria-labelledby="try-one" className="answer-bar-resting @container pt-6 lg:pt-8">
          <h2 id="try-one" className="sr-only">
            {t('tryOne')}
          </h2>
          {question ? (
            <TryOneQuestion
              item={{ keyPointId: question.keyPointId, reason: 'new', question, stabilityDays: null }}
              learner={actor.type === 'user' && today ? { id: actor.userId, dayRule: today.dayRule } : null}
              // Whoever is here for the first time does not know yet what a key point is.
              labels={{ ...messages.study, whyNew: t('tryOne') }}
              locale={locale}
            />
          ) : (
            <p>{t('noQuestion')}</p>
          )}
          {actor.type === 'guest' && <p className="meta mt-3">{t('guestNote')}</p>}
        </section>
        <section
          aria-labelledby="how"
          className="lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-s lg:border-rule lg:ps-8 lg:pt-8"
        >
          <h2 id="how" className="text-h2">
            {t('howTitle')}
          </h2>
          <ol className="mt-4 flex flex-col">
            {STEPS.map((step, place) => (
              <li key={step} className="grid grid-cols-[2rem_1fr] border-t border-rule py-3">
                <span aria-hidden="true" className="tabular font-serif text-celadon">
                  {place + 1}
                </span>
                {t(`how.${step}`)}
              </li>
            ))}
          </ol>
          {actor.type === 'guest' && (
            <a href="/study" className="button button-main mt-3 w-full">
              {t('start')}
            </a>
          )}
        </section>
        <section aria-labelledby="articles" className="lg:border-t lg:border-ink lg:pt-6">
          <h2 id="articles" className="text-h2">
            {t('articlesTitle')}
          </h2>
          <ul className="mt-4 grid gap-x-10 md:grid-cols-2">
            {articles.map((article) => (
              <ArticleEntry key={article.id} article={article} headingLevel="h3" />
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
