import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { listTerms } from '#server/article/list-terms'
import { SearchForm } from '../../components/search/search-form'
import { ReadingNav } from '../../components/site/reading-nav'
import { TermEntry } from '../../components/term/term-entry'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('term')
  return { title: t('listTitle') }
}

export default async function TermsPage() {
  await requirePage('public')
  const [groups, t] = await Promise.all([listTerms(), getTranslations('term')])
  return (
    <>
      <ReadingNav here="/terms" />
      <h1 className="text-h1">{t('listTitle')}</h1>
      <p className="mt-4 max-w-measure font-serif text-lead">{t('listIntro')}</p>
      <SearchForm query="" />
      {groups.length === 0 && <p className="mt-8">{t('noTerms')}</p>}
      {groups.length > 0 && (
        <nav aria-label={t('groups')} className="no-print mt-6">
          <ul className="flex flex-wrap gap-x-5">
            {groups.map(({ type, terms }) => (
              <li key={type}>
                <a href={`#${type}`} className="inline-block py-2.5 text-note">
                  {t(`groupNames.${type}`)}
                </a>{' '}
                <span className="meta tabular">{terms.length}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ type, terms }) => (
        <section key={type} aria-labelledby={type} className="mt-10">
          <h2 id={type} className="text-h2">
            {t(`groupNames.${type}`)}
          </h2>
          <ul className="mt-3 gap-x-12 border-b border-rule md:columns-2">
            {terms.map((term) => (
              <TermEntry key={term.id} term={term} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
