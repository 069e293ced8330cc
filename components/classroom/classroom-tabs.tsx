import { getTranslations } from 'next-intl/server'

/** Where each page is, below the classroom's own address. */
const PAGES = {
  progress: '',
  forecast: '/forecast',
  assignments: '/assignments',
  gradebook: '/gradebook',
  questions: '/questions',
  articles: '/articles',
  confusions: '/confusions',
  people: '/people',
} as const

/** The pages of one classroom, the current one marked, and the way to the others. */
export async function ClassroomTabs({ id, current }: { id: string; current: keyof typeof PAGES }) {
  const t = await getTranslations('classroom')
  const pages = (Object.keys(PAGES) as (keyof typeof PAGES)[]).map((key) => ({ key, href: `/classroom/${id}${PAGES[key]}` }))
  const list = (className: string) => (
    <ul className={className}>
      {pages.map(({ key, href }) => (
        <li key={key}>
          <a href={href} className="text-button px-3" aria-current={key === current ? 'page' : undefined}>
            {t(`pages.${key}`)}
          </a>
        </li>
      ))}
      <li className="ms-auto max-sm:hidden">
        <a href="/classroom/new" className="text-button px-3 underline decoration-rule-control">
          {t('newClassroom')}
        </a>
      </li>
    </ul>
  )
  // On a phone eight pages would take three rows of every page: they stand below the name of the one that is open.
  return (
    <nav aria-label={t('tabs')} className="no-print mb-6 border-b border-rule">
      <details className="sm:hidden">
        <summary>
          <span className="text-note">{t('tabsOpen', { page: t(`pages.${current}`) })}</span>
        </summary>
        {list('-ms-3 grid grid-cols-2 pb-2 [&_a]:justify-start')}
      </details>
      {list('-ms-3 hidden flex-wrap sm:flex')}
    </nav>
  )
}
