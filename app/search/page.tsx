import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { searchReading } from '#server/article/search-reading'
import { audienceOf } from '#server/audience'
import { SearchEntry } from '../../components/search/search-entry'
import { SearchForm } from '../../components/search/search-form'
import { languageOf } from '../../components/ui/language-of'

type SearchPageProps = { searchParams: Promise<{ q?: string | string[] }> }

/** In every script, and one by its start alone. */
const EXAMPLES = ['Kim Jong-un', '비핵화', 'санкции', '北韓', 'Pʼyŏngyang', 'econom']

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search')
  return { title: t('title') }
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const audience = await audienceOf(await requirePage('public'))
  const { q } = await searchParams
  const [{ query, results, count }, t] = await Promise.all([searchReading(audience, typeof q === 'string' ? q : ''), getTranslations('search')])
  return (
    <>
      <h1 className="text-h1">{t('title')}</h1>
      <SearchForm query={query} />
      {query === '' || count === 0 ? (
        <section className="mt-8 max-w-measure" aria-label={t('whatToTry')}>
          {query !== '' && (
            <p role="status" className="font-serif text-lead">
              {t('nothing', { query })}
            </p>
          )}
          <p className="mt-2">{query === '' ? t('empty') : t('nothingHelp')}</p>
          <ul className="mt-3 flex flex-wrap gap-x-5">
            {EXAMPLES.map((example) => (
              <li key={example}>
                <a href={`/search?q=${encodeURIComponent(example)}`} lang={languageOf(example)} className="inline-block py-2.5">
                  {example}
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-3">
            <a href="/articles" className="inline-block py-2.5">
              {t('readArticles')}
            </a>
          </p>
        </section>
      ) : (
        <section className="mt-8 max-w-[46rem]" aria-label={t('results')}>
          <p role="status" className="meta tabular">
            {t('count', { count, query })} {count > results.length && t('best', { shown: results.length })}
          </p>
          <ol className="mt-3 border-b border-rule">
            {results.map((result, at) => (
              <SearchEntry key={at} result={result} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
