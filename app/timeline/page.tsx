import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { readTimeline } from '#server/article/read-timeline'
import { audienceOf } from '#server/audience'
import { ReadingNav } from '../../components/site/reading-nav'
import { KeyPointsOfYear } from '../../components/timeline/key-points-of-year'
import { TimelineEvent } from '../../components/timeline/timeline-event'
import { partialDate } from '../../components/ui/partial-date'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('timeline')
  return { title: t('pageTitle') }
}

export default async function TimelinePage() {
  const audience = await audienceOf(await requirePage('public'))
  const [{ years, articles, places }, t, locale] = await Promise.all([readTimeline(audience), getTranslations('timeline'), getLocale()])
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return (
    <>
      <ReadingNav here="/timeline" />
      <h1 className="text-h1">{first && last ? t('title', { first, last }) : t('none')}</h1>
      <p className="mt-4 max-w-measure font-serif text-lead">{t('intro')}</p>
      {years.length > 1 && (
        <nav aria-label={t('years')} className="no-print mt-4">
          <ul className="-ms-2 flex max-w-[56rem] flex-wrap">
            {years.map(({ year }) => (
              <li key={year}>
                <a href={`#y${year}`} className="text-button tabular px-2 underline decoration-rule-control">
                  {year}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ol className="mt-6 max-w-[56rem]">
        {years.map(({ year, entries, keyPoints }) => (
          <li key={year} className="mt-10">
            <h2 id={`y${year}`} className="mb-2 text-h2 tabular">
              {partialDate(year, locale)}
            </h2>
            {entries.length > 0 && (
              <ol>
                {entries.map((entry) => (
                  <TimelineEvent
                    key={`${entry.on} ${entry.kind} ${entry.kind === 'term' ? entry.term.id : entry.kind === 'event' ? entry.event : entry.keyPoint.id}`}
                    entry={entry}
                    places={entry.kind === 'term' ? places.get(entry.term.id) : undefined}
                    articles={articles}
                  />
                ))}
              </ol>
            )}
            {keyPoints.length > 0 && <KeyPointsOfYear year={partialDate(year, locale)} keyPoints={keyPoints} />}
          </li>
        ))}
      </ol>
    </>
  )
}
