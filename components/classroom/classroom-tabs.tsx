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
  return (
    <nav aria-label={t('tabs')} className="no-print mb-6 border-b border-rule">
      <ul className="-ms-3 flex flex-wrap">
        {pages.map(({ key, href }) => (
          <li key={key}>
            <a href={href} className="text-button px-3" aria-current={key === current ? 'page' : undefined}>
              {t(`pages.${key}`)}
            </a>
          </li>
        ))}
        <li className="ms-auto">
          <a href="/classroom/new" className="text-button px-3">
            {t('newClassroom')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
