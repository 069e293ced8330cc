import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { paragraphText } from '#core/article/article'
import { requirePage } from '#server/actor'
import { listImportedArticles } from '#server/article/import/list-imported-articles'
import { AudienceForm } from '../../../components/article/import/audience-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('importing')
  return { title: t('publicTitle') }
}

export default async function ImportedArticlesPage() {
  await requirePage('administrator')
  const [articles, t, messages] = await Promise.all([listImportedArticles(), getTranslations('importing'), getMessages()])
  return (
    <>
      <h1 className="text-h1">{t('publicTitle')}</h1>
      <p className="mt-4 max-w-measure font-serif text-lead">{articles.length === 0 ? t('publicNone') : t('publicText')}</p>
      <ul className="mt-8 max-w-[46rem]">
        {articles.map(({ article, classroomName, isPublic, licence }) => (
          <li key={article.id} className="border-t border-ink py-6">
            <h2 lang="en" className="text-h2">{article.label}</h2>
            <p className="meta mt-1">
              {t('byline', { author: article.citation.author ?? 'none', date: article.citation.publishedOn ?? 'none' })}
              {article.citation.outlet !== null && ` · ${article.citation.outlet}`}
              {classroomName !== null && ` · ${t('ofClass', { name: classroomName })}`}
            </p>
            <details className="mt-2">
              <summary className="meta">
                {t('itsText')}
                <span className="sr-only">: {article.label}</span>
              </summary>
              <div lang="en">
                {article.paragraphs.map((paragraph) => (
                  <p key={paragraph.number} className="prose mb-4">{paragraphText(paragraph)}</p>
                ))}
              </div>
            </details>
            {isPublic && <p className="mt-2 font-semibold">{t('publicNow', { licence: licence ?? '' })}</p>}
            <AudienceForm articleId={article.id} label={article.label} isPublic={isPublic} hasClass={classroomName !== null} labels={messages.importing} />
          </li>
        ))}
      </ul>
    </>
  )
}
