import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { listArticles } from '#server/article/list-articles'
import { audienceOf } from '#server/audience'
import { ArticleEntry } from '../../components/article/article-entry'
import { ReadingNav } from '../../components/site/reading-nav'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site')
  return { title: t('articles') }
}

export default async function ArticlesPage() {
  const audience = await audienceOf(await requirePage('public'))
  const [articles, t] = await Promise.all([listArticles(audience), getTranslations('article')])
  return (
    <>
      <ReadingNav here="/articles" />
      <h1 className="text-h1">{t('listTitle', { count: articles.length })}</h1>
      <p className="mt-4 max-w-measure font-serif text-lead">{t('listIntro')}</p>
      <ul className="mt-8 max-w-[46rem] border-b border-rule">
        {articles.map((article) => (
          <ArticleEntry key={article.id} article={article} headingLevel="h2" />
        ))}
      </ul>
      <p className="meta mt-3 max-w-measure">{t('listNote')}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <a href="/study" className="button button-main">
          {t('study')}
        </a>
        <a href="/articles/compare" className="button">
          {t('compare')}
        </a>
      </p>
    </>
  )
}
