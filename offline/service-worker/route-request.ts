/** What the worker knows of a request before it has asked anybody. */
export type AskedFor = { method: string; url: string; isNavigation: boolean; /** Of this site. */ origin: string }

/**
 * How the worker answers a request:
 * - static: from the files kept of a build, else from the network
 * - pack: from the network, else the guests' pack that is kept
 * - icon: from the network, else as kept
 * - shell: the offline page, as kept
 * - study: from the network; without one, or when it says nothing for a while, the offline page takes over
 * - page: from the network; without one the shell says so
 * - pass: not the worker's business. Whatever is a person's: API answers, files, requests that write
 */
export type Route = 'static' | 'pack' | 'icon' | 'shell' | 'study' | 'page' | 'pass'

export function routeRequest({ method, url, isNavigation, origin }: AskedFor): Route {
  const { origin: of, pathname } = new URL(url)
  if (method !== 'GET' || of !== origin) return 'pass'
  if (pathname.startsWith('/_next/static/')) return 'static'
  if (pathname === '/api/practice/pack') return 'pack'
  if (pathname === '/icon.svg') return 'icon'
  if (!isNavigation || pathname.startsWith('/api/') || pathname.startsWith('/_next/')) return 'pass'
  if (pathname === '/offline') return 'shell'
  return pathname === '/' || pathname === '/study' ? 'study' : 'page'
}
