import { getTranslations } from 'next-intl/server'

/** How many learners there are, and the way to the pages before and after. query: what else the address holds. */
export async function PageLinks({ page, pages, query, total }: { page: number; pages: number; query: string; total: number }) {
  const t = await getTranslations('gradebook')
  const to = (number: number) => `?${[query, `page=${number}`].filter(Boolean).join('&')}`
  return (
    <nav aria-label={t('pagesLabel')} className="mt-2 flex flex-wrap items-center gap-x-6">
      <p className="meta py-2">{pages > 1 ? t('pageOf', { page, pages, count: total }) : t('learnerCount', { count: total })}</p>
      {page > 1 && (
        <a href={to(page - 1)} className="text-button">
          {t('pageBefore')}
        </a>
      )}
      {page < pages && (
        <a href={to(page + 1)} className="text-button">
          {t('pageAfter')}
        </a>
      )}
    </nav>
  )
}
