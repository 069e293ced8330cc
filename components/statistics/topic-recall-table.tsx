import { getLocale, getTranslations } from 'next-intl/server'
import type { ArticleMap } from '#core/statistics/memory-map'
import { percent } from '../ui/percent'
import { MemoryCells } from './memory-cells'
import { topicInWords } from './topic-in-words'

/** An article on the memory map: the whole of it and each topic, today and on a day, of whoever the words speak of. */
export async function TopicRecallTable({ article, date, words }: { article: ArticleMap; date: string; words: { caption: string; wholeArticle: string } }) {
  const [t, locale] = await Promise.all([getTranslations('progress'), getLocale()])
  const rows = [
    { name: words.wholeArticle, group: article.group },
    ...(await Promise.all(article.topics.map(async ({ topic, group }) => ({ name: await topicInWords(topic), group })))),
    ...(article.others ? [{ name: t('otherTopics'), group: article.others }] : []),
  ]
  return (
    <table className="ledger mt-2">
      <caption className="sr-only">{words.caption}</caption>
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
              <span className="meta tabular block">{t('mapCounts', { count: group.keyPoints.length, unseen: group.unseen })}</span>
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
