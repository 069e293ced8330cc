'use client'

import { usePathname } from 'next/navigation'

/** The main places, the current one marked. Plain links: a page is a page. */
export function NavLinks({ label, links }: { label: string; links: readonly { href: string; text: string }[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap -ms-3">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="text-button min-w-0 px-3 sm:px-4" aria-current={currency(pathname, href)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function currency(pathname: string, href: string): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return pathname.startsWith(`${href}/`) ? 'true' : undefined
}
