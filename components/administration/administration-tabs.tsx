import { getTranslations } from 'next-intl/server'

const PAGES = [
  { key: 'overview', href: '/administration' },
  { key: 'people', href: '/administration/people' },
  { key: 'classes', href: '/administration/classes' },
  { key: 'retention', href: '/administration/retention' },
  { key: 'audit', href: '/administration/audit' },
] as const

/** The pages of the school's administration, the current one marked. */
export async function AdministrationTabs({ current }: { current: (typeof PAGES)[number]['key'] }) {
  const t = await getTranslations('school')
  return (
    <nav aria-label={t('tabs')} className="mt-4 mb-6 border-b border-rule">
      <ul className="-ms-3 flex flex-wrap">
        {PAGES.map(({ key, href }) => (
          <li key={key}>
            <a href={href} className="text-button px-3" aria-current={key === current ? 'page' : undefined}>
              {t(`pages.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
