import { getLocale, getTranslations } from 'next-intl/server'
import type { Article } from '#core/article/article'
import type { TextQuote } from '#core/article/text-quote'
import type { TermPlaces } from '#core/key-point/term-places'
import type { TimelineEntry } from '#core/key-point/timeline'
import { HangulText } from '../ui/hangul-text'
import { languageOf } from '../ui/language-of'
import { dateUnderYear } from './date-under-year'
import { PlaceLinks } from './place-links'

/** One event: its date as far as it is known, its name, and where the articles speak of it. */
export async function TimelineEvent({
  entry,
  places,
  articles,
}: {
  entry: TimelineEntry
  places: TermPlaces | undefined
  articles: readonly Article[]
}) {
  const [t, locale] = await Promise.all([getTranslations('timeline'), getLocale()])
  return (
    <li className="grid gap-x-6 border-t border-rule py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <p className="meta tabular">
        {entry.on.length === 4 && entry.until === null ? t('inTheYear', { year: entry.on }) : dateUnderYear(entry.on, entry.until, locale)}
      </p>
      <div>
        {entry.kind === 'term' && (
          <>
            <p className="flex flex-wrap items-baseline gap-x-3 font-serif text-body">
              <a href={`/terms/${entry.term.id}`} lang="en" className="inline-block py-1">
                <HangulText text={entry.term.english} />
              </a>
              {entry.term.hangul && <span lang={languageOf(entry.term.hangul)} className="font-sans text-note text-ink-soft">{entry.term.hangul}</span>}
            </p>
            <p lang="en" className="meta max-w-measure">
              <HangulText text={entry.term.definition} />
            </p>
            <PlaceLinks places={placesOf(entry.evidence, places, articles)} />
          </>
        )}
        {entry.kind === 'event' && (
          <>
            <p lang="en" className="font-serif text-body">
              <HangulText text={entry.event} />
            </p>
            <PlaceLinks places={placesOf([entry.evidence], undefined, articles)} />
          </>
        )}
        {entry.kind === 'key-point' && (
          <>
            <p lang="en" className="font-serif text-body">
              <HangulText text={entry.keyPoint.statement} />
            </p>
            <PlaceLinks places={placesOf(entry.keyPoint.evidence, undefined, articles)} />
          </>
        )}
      </div>
    </li>
  )
}

/** In each article the first paragraph that the evidence is in, or that names it. */
function placesOf(evidence: readonly TextQuote[], named: TermPlaces | undefined, articles: readonly Article[]) {
  return articles.flatMap((article) => {
    const paragraph = evidence.find(({ articleId }) => articleId === article.id)?.paragraph
      ?? named?.articles.find((each) => each.article.id === article.id)?.paragraphs[0]
    return paragraph === undefined ? [] : [{ article, paragraph }]
  })
}
