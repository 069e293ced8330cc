import { getLocale, getTranslations } from 'next-intl/server'
import type { MemoryMap as Map } from '#core/statistics/memory-map'
import { percent } from '../ui/percent'
import { dateInWords } from '../ui/date-in-words'
import { DayForm } from '../ui/day-form'
import { TopicRecallTable } from './topic-recall-table'

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
      <DayForm action="/progress#map" on={on} label={t('mapDate')} show={t('mapShow')} className="mt-4" />
      <p className="meta mt-4 max-w-measure">{t('mapNote')}</p>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {map.articles.map((article) => (
          <div key={article.articleId}>
            <h3 lang="en" className="text-h3">{labels[article.articleId] ?? article.articleId}</h3>
            <TopicRecallTable article={article} date={shortDate(on, locale)} words={{ caption: t('mapCaption'), wholeArticle: t('wholeArticle') }} />
          </div>
        ))}
      </div>
    </section>
  )
}

/** For the head of a narrow column: with its year only where that is not the year in which the days to choose begin. */
function shortDate({ day, first }: Day, locale: string): string {
  const year = day.slice(0, 4) === first.slice(0, 4) ? undefined : '2-digit'
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric', year }).format(Date.parse(day))
}
