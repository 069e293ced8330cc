import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { readArticle } from '#server/article/read-article'
import { ArticleBrief } from '../../../components/article/article-brief'
import { CitationNote } from '../../../components/article/citation-note'
import { SourceCriticismNote } from '../../../components/article/source-criticism-note'
import { HangulText } from '../../../components/ui/hangul-text'
import { orNotFound } from '../../or-not-found'

type ArticlePageProps = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { article } = await orNotFound(readArticle((await params).id))
  return { title: article.label }
}

export default async function ArticlePage({ params }: ArticlePageProps) {
  await requirePage('public')
  const { article, keyPoints } = await orNotFound(readArticle((await params).id))
  const t = await getTranslations('article')
  return (
    <article>
      <header className="border-b-[3px] border-double border-ink pb-6">
        <h1 lang="en" className="max-w-[26ch] text-h1">
          <HangulText text={article.label} />
        </h1>
        <p className="mt-4 max-w-measure font-serif text-lead text-ink-soft">{t('ownWords')}</p>
      </header>
      <div className="grid gap-x-12 border-b border-ink lg:grid-cols-2">
        <CitationNote article={article} />
        <SourceCriticismNote criticism={article.sourceCriticism} />
      </div>
      <ArticleBrief article={article} keyPoints={keyPoints} />
      <p className="no-print mt-10">
        <a href="/study" className="button button-main">
          {t('study')}
        </a>{' '}
        <a href={`/study?practice=${encodeURIComponent(article.id)}`} className="button">
          {t('practise')}
        </a>
      </p>
    </article>
  )
}
