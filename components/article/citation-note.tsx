import { getLocale, getTranslations } from 'next-intl/server'
import type { Article } from '#core/article/article'
import { FactList } from '../ui/fact-list'
import { HangulText } from '../ui/hangul-text'
import { partialDate } from '../ui/partial-date'

/** What the source says of itself, and, plainly, what it does not say. */
export async function CitationNote({ article }: { article: Article }) {
  const t = await getTranslations('article')
  const locale = await getLocale()
  const { citation } = article
  const printed = (value: string | null) =>
    value === null ? (
      <span className="text-ink-soft">{t('notStated')}</span>
    ) : (
      <span lang="en">
        <HangulText text={value} />
      </span>
    )
  const facts = [
    { term: t('sourceTitle'), value: article.title === null ? t('untitled') : printed(article.title) },
    { term: t('author'), value: printed(citation.author) },
    ...(citation.authorRole === null ? [] : [{ term: t('authorRole'), value: printed(citation.authorRole) }]),
    { term: t('outlet'), value: printed(citation.outlet) },
    {
      term: t('publishedOn'),
      value: citation.publishedOn === null ? printed(null) : partialDate(citation.publishedOn, locale),
    },
    ...(citation.dateLine === null ? [] : [{ term: t('dateLine'), value: printed(citation.dateLine) }]),
  ]
  return (
    <section aria-labelledby="citation" className="py-6">
      <h2 id="citation" className="text-h3">
        {t('citation')}
      </h2>
      <FactList facts={facts} />
      {citation.note && (
        <p lang="en" className="meta border-t border-rule pt-2">
          <HangulText text={citation.note} />
        </p>
      )}
    </section>
  )
}
