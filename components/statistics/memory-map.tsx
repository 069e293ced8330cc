import { getLocale, getTranslations } from 'next-intl/server'
import type { ArticleMap, MapGroup, MemoryMap as Map } from '#core/statistics/memory-map'
import { percent } from '../ui/percent'
import { dateInWords } from '../ui/date-in-words'
import { MemoryCells } from './memory-cells'
import { topicInWords } from './topic-in-words'

type Day = { day: string; first: string; last: string }

/** What is known of each article and topic, today and on a day of the learner's choice. */
export async function MemoryMap({ map, on, labels }: { map: Map; on: Day; labels: Readonly<Record<string, string>> }) {
  const t = await getTranslations('progress')
  const locale = await getLocale()
  const date = dateInWords(on.day, locale)
  return (
    <section aria-labelledby="map-title" id="map">
      <h2 id="map-title" className="max-w-[40ch] text-h2">
        {t('mapTitle', { date: date.replaceAll(' ', '\u00a0'), share: percent(map.all.meanThen, locale) })}
      </h2>
      <p className="mt-2 max-w-measure">
        {t('mapToday', { share: percent(map.all.meanNow, locale), count: map.all.keyPoints.length, unseen: map.all.unseen })}
      </p>
      <form method="get" action="/progress#map" className="mt-4 flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1">
          <span className="meta">{t('mapDate')}</span>
          <input type="date" name="on" defaultValue={on.day} min={on.first} max={on.last} required className="field" />
        </label>
        <button type="submit" className="button">{t('mapShow')}</button>
      </form>
      <p className="meta mt-4 max-w-measure">{t('mapNote')}</p>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {map.articles.map((article) => (
          <div key={article.articleId}>
            <h3 lang="en" className="text-h3">{labels[article.articleId] ?? article.articleId}</h3>
            <ArticleTable article={article} date={shortDate(on, locale)} />
          </div>
        ))}
      </div>
    </section>
  )
}

async function ArticleTable({ article, date }: { article: ArticleMap; date: string }) {
  const t = await getTranslations('progress')
  const locale = await getLocale()
  const rows = [
    { name: t('wholeArticle'), group: article.group },
    ...(await Promise.all(article.topics.map(async ({ topic, group }) => ({ name: await topicInWords(topic), group })))),
    ...(article.others ? [{ name: t('otherTopics'), group: article.others }] : []),
  ]
  return (
    <table className="ledger mt-2">
      <caption className="sr-only">{t('mapCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('topic')}</th>
          <th scope="col" className="figure w-16">{t('recallToday')}</th>
          <th scope="col" className="figure w-20 pe-0! whitespace-nowrap">{date}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, group }) => (
          <tr key={name}>
            <th scope="row" className="font-normal">
              {name}
              <span className="meta tabular block">{counts(group)}</span>
              <span className="mt-1 block"><MemoryCells keyPoints={group.keyPoints} /></span>
            </th>
            <td className="figure">{percent(group.meanNow, locale)}</td>
            <td className="figure pe-0!">{percent(group.meanThen, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )

  function counts({ keyPoints, unseen }: MapGroup): string {
    return t('mapCounts', { count: keyPoints.length, unseen })
  }
}

/** For the head of a narrow column: with its year only where that is not the year in which the days to choose begin. */
function shortDate({ day, first }: Day, locale: string): string {
  const year = day.slice(0, 4) === first.slice(0, 4) ? undefined : '2-digit'
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric', year }).format(Date.parse(day))
}
