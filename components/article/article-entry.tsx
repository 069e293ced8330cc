import { getTranslations } from 'next-intl/server'
import type { Article, Citation } from '#core/article/article'
import { isImportedArticleId } from '#core/article/imported-article-id'
import { HangulText } from '../ui/hangul-text'

/** One article in a list: its name, who speaks, and how much there is to learn from it. */
export async function ArticleEntry({
  article,
  headingLevel: Heading,
}: {
  article: Pick<Article, 'id' | 'label' | 'title' | 'sourceCriticism'> & {
    citation: Citation
    keyPointCount: number
    questionCount: number
  }
  headingLevel: 'h2' | 'h3'
}) {
  const t = await getTranslations('article')
  return (
    <li className="border-t border-rule py-4">
      <Heading lang="en" className={Heading === 'h2' ? 'text-h2' : 'text-h3'}>
        <a href={`/articles/${article.id}`} className="inline-block py-2">
          <HangulText text={article.label} />
        </a>
      </Heading>
      <p lang="en" className="mt-1 max-w-measure">
        <HangulText text={article.sourceCriticism.speaker} />
      </p>
      <p className="meta mt-2 tabular">
        {t('counts', { keyPoints: article.keyPointCount, questions: article.questionCount })}
        {isImportedArticleId(article.id) && ` · ${t('isText')}`}
      </p>
    </li>
  )
}
