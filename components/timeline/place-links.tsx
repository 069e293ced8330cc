import { getTranslations } from 'next-intl/server'
import type { Article } from '#core/article/article'

/** Links to paragraphs of articles; nothing where there are none. */
export async function PlaceLinks({ places }: { places: readonly { article: Article; paragraph: number }[] }) {
  const t = await getTranslations('timeline')
  if (places.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-5">
      {places.map(({ article, paragraph }) => (
        <li key={article.id}>
          <a href={`/articles/${article.id}#p${paragraph}`} className="inline-block py-2.5 text-note">
            <span lang="en">{article.label}</span>, {t('paragraph', { paragraph })}
          </a>
        </li>
      ))}
    </ul>
  )
}
