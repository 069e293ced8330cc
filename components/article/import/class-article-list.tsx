import { getTranslations } from 'next-intl/server'

type ClassArticle = { articleId: string; label: string; isPublic: boolean; isRetired: boolean; questions: number; importId: string | null }

/** The articles that a class brought in, each with how much of it is asked and the way to its review. */
export async function ClassArticleList({ classroomId, title, articles }: { classroomId: string; title: string; articles: readonly ClassArticle[] }) {
  const t = await getTranslations('importing')
  return (
    <section className="mt-10">
      <h2 className="text-h2">{title}</h2>
      <ul className="mt-3">
        {articles.map(({ articleId, label, isPublic, isRetired, questions, importId }) => (
          <li key={articleId} className="border-t border-rule py-3">
            <h3 lang="en" className="font-serif text-lead font-medium">
              {label}
            </h3>
            <p className="meta tabular flex flex-wrap items-baseline gap-x-4">
              {t('questions', { count: questions })}
              {isPublic && ` · ${t('isPublic')}`}
              {importId !== null && (
                <a href={`/classroom/${classroomId}/articles/${importId}/review`} className="inline-block py-2.5">
                  {isRetired ? t('publishAgain') : t('review')}
                  <span className="sr-only">: {label}</span>
                </a>
              )}
              {!isRetired && (
                <a href={`/articles/${articleId}`} className="inline-block py-2.5">
                  {t('read')}
                  <span className="sr-only">: {label}</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
