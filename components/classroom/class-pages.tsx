import { getTranslations } from 'next-intl/server'

/** As the use case pages learners. */
const A_PAGE = 40

type Filter = { sectionId: string | null; articleId: string | null; page: number; pageCount: number }

/** Which learners of a large class are shown, and the way to the others. */
export async function ClassPages({ classroomId, filter, learnerCount }: { classroomId: string; filter: Filter; learnerCount: number }) {
  const t = await getTranslations('dashboard')
  const { sectionId, articleId, page, pageCount } = filter
  if (pageCount === 1) return null
  const href = (to: number) => {
    const query = new URLSearchParams({ ...(sectionId ? { section: sectionId } : {}), ...(articleId ? { article: articleId } : {}), page: String(to) })
    return `/classroom/${classroomId}?${query}#heat-title`
  }
  return (
    <nav aria-label={t('pages')} className="no-print mt-3 flex flex-wrap items-center gap-x-4">
      <p className="meta tabular">{t('pageOf', { from: (page - 1) * A_PAGE + 1, to: Math.min(page * A_PAGE, learnerCount), total: learnerCount })}</p>
      {page > 1 && <a href={href(page - 1)} className="text-button px-2">{t('previous')}</a>}
      {page < pageCount && <a href={href(page + 1)} className="text-button px-2">{t('next')}</a>}
    </nav>
  )
}
