import { getLocale, getTranslations } from 'next-intl/server'
import type { ArticleMap, MemoryMap } from '#core/statistics/memory-map'
import { MemoryCells } from '../statistics/memory-cells'
import { topicInWords } from '../statistics/topic-in-words'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'

/** What one learner knows of each article and topic, today and in a month without further study, for a teacher. */
export async function LearnerMap({ map, on, labels }: { map: MemoryMap; on: string; labels: Readonly<Record<string, string>> }) {
  const [t, locale] = await Promise.all([getTranslations('classLearner'), getLocale()])
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
            <Topics article={article} on={on} />
          </div>
        ))}
      </div>
    </section>
  )
}

async function Topics({ article, on }: { article: ArticleMap; on: string }) {
  const [t, progress, locale] = await Promise.all([getTranslations('classLearner'), getTranslations('progress'), getLocale()])
  const rows = [
    { name: t('wholeArticle'), group: article.group },
    ...(await Promise.all(article.topics.map(async ({ topic, group }) => ({ name: await topicInWords(topic), group })))),
    ...(article.others ? [{ name: progress('otherTopics'), group: article.others }] : []),
  ]
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric' }).format(Date.parse(on))
  return (
    <table className="ledger mt-2">
      <caption className="sr-only">{t('mapCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{progress('topic')}</th>
          <th scope="col" className="figure w-16">{progress('recallToday')}</th>
          <th scope="col" className="figure w-20 pe-0! whitespace-nowrap">{day}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, group }) => (
          <tr key={name}>
            <th scope="row" className="font-normal">
              {name}
              <span className="meta tabular block">{progress('mapCounts', { count: group.keyPoints.length, unseen: group.unseen })}</span>
              <span className="mt-1 block"><MemoryCells keyPoints={group.keyPoints} /></span>
            </th>
            <td className="figure">{percent(group.meanNow, locale)}</td>
            <td className="figure pe-0!">{percent(group.meanThen, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
