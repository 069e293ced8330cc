'use client'

import { usePathname } from 'next/navigation'

/** A place; `also` are the addresses beside its own that belong to it. */
type NavLink = { href: string; text: string; also?: readonly string[] }

/** The main places, the current one marked. Plain links: a page is a page. */
export function NavLinks({ label, links }: { label: string; links: readonly NavLink[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label={label}>
      <ul className="-ms-1.5 flex flex-wrap min-[24rem]:-ms-2 sm:-ms-3">
        {links.map(({ href, text, also = [] }) => (
          <li key={href}>
            <a href={href} className="text-button px-1.5 min-[24rem]:px-2 sm:px-3" aria-current={currency(pathname, href, also)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function currency(pathname: string, href: string, also: readonly string[]): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return [href, ...also].some((place) => pathname === place || pathname.startsWith(`${place}/`)) ? 'true' : undefined
}
