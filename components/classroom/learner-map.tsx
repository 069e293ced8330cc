import { getLocale, getTranslations } from 'next-intl/server'
import type { MemoryMap } from '#core/statistics/memory-map'
import { TopicRecallTable } from '../statistics/topic-recall-table'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'

/** What one learner knows of each article and topic, today and in a month without further study, for a teacher. */
export async function LearnerMap({ map, on, labels }: { map: MemoryMap; on: string; labels: Readonly<Record<string, string>> }) {
  const [t, locale] = await Promise.all([getTranslations('classLearner'), getLocale()])
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(Date.parse(on))
  return (
    <section aria-labelledby="map-title">
      <h2 id="map-title" className="max-w-[40ch] text-h2">
        {t('mapTitle', { date: dateInWords(on, locale), share: percent(map.all.meanThen, locale) })}
      </h2>
      <p className="meta mt-2 max-w-measure">{t('mapNote')}</p>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {map.articles.map((article) => (
          <div key={article.articleId}>
            <h3 lang="en" className="text-h3">{labels[article.articleId] ?? article.articleId}</h3>
            <TopicRecallTable article={article} date={day} words={{ caption: t('mapCaption'), wholeArticle: t('wholeArticle') }} />
          </div>
        ))}
      </div>
    </section>
  )
}
