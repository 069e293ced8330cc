import { getTranslations } from 'next-intl/server'

/** The pages of one classroom, the current one marked, and the way to the others. */
export async function ClassroomTabs({ id, current }: { id: string; current: 'progress' | 'people' | 'gradebook' }) {
  const t = await getTranslations('classroom')
  const pages = [
    { key: 'progress', href: `/classroom/${id}` },
    { key: 'gradebook', href: `/classroom/${id}/gradebook` },
    { key: 'people', href: `/classroom/${id}/people` },
  ] as const
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
