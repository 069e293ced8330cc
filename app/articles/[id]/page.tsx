import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { paragraphText } from '#core/article/article'
import { isImportedArticleId } from '#core/article/imported-article-id'
import { getActor, requirePage } from '#server/actor'
import { readArticle } from '#server/article/read-article'
import { audienceOf } from '#server/audience'
import { ArticleBrief } from '../../../components/article/article-brief'
import { CitationNote } from '../../../components/article/citation-note'
import { SourceCriticismNote } from '../../../components/article/source-criticism-note'
import { ReadingNav } from '../../../components/site/reading-nav'
import { TermSheets } from '../../../components/term/term-sheets'
import { HangulText } from '../../../components/ui/hangul-text'
import { orNotFound } from '../../or-not-found'

type ArticlePageProps = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { article } = await orNotFound(readArticle(await audienceOf(await getActor()), (await params).id))
  return { title: article.label }
}

export default async function ArticlePage({ params }: ArticlePageProps) {
  const audience = await audienceOf(await requirePage('public'))
  const { article, keyPoints, linked } = await orNotFound(readArticle(audience, (await params).id))
  const t = await getTranslations('article')
  const isImported = isImportedArticleId(article.id)
  const texts = [...article.paragraphs.map(paragraphText), ...keyPoints.map(({ statement }) => statement)]
  const terms = [...new Set(texts.flatMap((text) => linked(text).map(({ term }) => term)))]
  return (
    <article>
      <ReadingNav here="/articles" />
      <header className="border-b-[3px] border-double border-ink pb-6">
        <h1 lang="en" className="max-w-[26ch] text-h1">
          <HangulText text={article.label} />
        </h1>
        <p lang="en" className="mt-4 max-w-measure font-serif text-lead">
          <HangulText text={article.sourceCriticism.speaker} />
        </p>
        <p className="meta mt-2 max-w-measure">{t(isImported ? 'sourceWords' : 'ownWords')}</p>
        <p className="no-print mt-1 flex flex-wrap gap-x-6 text-note">
          <a href="#source" className="inline-block py-2.5">
            {t('toSource')}
          </a>
          <a href="/study" className="inline-block py-2.5">
            {t('study')}
          </a>
        </p>
      </header>
      <ArticleBrief article={article} keyPoints={keyPoints} linked={linked} />
      <div id="source" tabIndex={-1} className="grid gap-x-12 lg:grid-cols-2">
        <CitationNote article={article} />
        <SourceCriticismNote criticism={article.sourceCriticism} />
      </div>
      <p className="no-print mt-10 flex flex-wrap gap-3">
        <a href="/study" className="button button-main">
          {t('study')}
        </a>
        <a href={`/study?practice=${encodeURIComponent(article.id)}`} className="button">
          {t('practise')}
        </a>
      </p>
      <TermSheets terms={terms} />
    </article>
  )
}
