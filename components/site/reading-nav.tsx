import { getTranslations } from 'next-intl/server'

/** The places for reading: one row under the masthead on the pages that belong together. `here`: the place one is in. */
export async function ReadingNav({ here }: { here: string }) {
  const t = await getTranslations('site')
  const places = [
    { href: '/articles', text: t('articles') },
    { href: '/articles/compare', text: t('compare') },
    { href: '/timeline', text: t('timeline') },
    { href: '/terms', text: t('terms') },
  ]
  return (
    <nav aria-label={t('reading')} className="no-print -mt-6 mb-6 border-b border-rule lg:-mt-12 lg:mb-10">
      <ul className="-ms-3 flex flex-wrap">
        {places.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="text-button min-w-0 px-3" aria-current={href === here ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
