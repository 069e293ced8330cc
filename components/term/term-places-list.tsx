import { getTranslations } from 'next-intl/server'
import type { TermPlaces } from '#core/key-point/term-places'
import { HangulText } from '../ui/hangul-text'

/** Where the articles and key points name a term; said plainly where they do not. */
export async function TermPlacesList({ places: { articles, keyPoints } }: { places: TermPlaces }) {
  const t = await getTranslations('term')
  return (
    <section aria-labelledby="places" className="mt-8">
      <h2 id="places" className="text-h2">
        {t('placesTitle')}
      </h2>
      {articles.length + keyPoints.length === 0 && <p className="mt-2">{t('noPlaces')}</p>}
      {articles.length > 0 && (
        <ul className="mt-3">
          {articles.map(({ article, paragraphs }) => (
            <li key={article.id} className="border-t border-rule py-2">
              <span lang="en">{article.label}</span>
              <ul className="flex flex-wrap gap-x-4">
                {paragraphs.map((paragraph) => (
                  <li key={paragraph}>
                    <a href={`/articles/${article.id}#p${paragraph}`} className="inline-block py-2.5 text-note">
                      {t('paragraph', { paragraph })}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {keyPoints.length > 0 && (
        <details className="border-t border-rule">
          <summary>{t('keyPoints', { count: keyPoints.length })}</summary>
          <ul className="flex flex-col gap-2 pb-3">
            {keyPoints.map(({ id, statement, evidence }) => (
              <li key={id} lang="en" className="text-note">
                <a href={`/articles/${evidence[0]?.articleId}#p${evidence[0]?.paragraph}`} className="inline-block py-1.5">
                  <HangulText text={statement} />
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
