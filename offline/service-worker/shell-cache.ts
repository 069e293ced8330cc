import { type ShellLook, findLook } from '../kept-look'
import { dressShell } from './dress-shell'
import { SHELL_PREFIX } from './drop-old-shells'

export const SHELL_CACHE = `${SHELL_PREFIX}${BUILD_NAME}`
const LOCALES = ['en', 'ko']

const keyOf = (locale: string) => `/offline?locale=${locale}`

/** Fetches what the offline page is made of: all of it or nothing. The document is asked for as nobody, in each language. */
export async function fillShellCache(): Promise<void> {
  const cache = await caches.open(SHELL_CACHE)
  await cache.addAll([...SHELL_FILES, '/icon.svg'])
  for (const locale of LOCALES) {
    const shell = await fetch('/offline', { credentials: 'omit', cache: 'no-store', headers: { 'accept-language': locale } })
    if (!shell.ok || shell.redirected) throw new Error(`The offline page answered ${shell.status}.`)
    await cache.put(keyOf(locale), shell)
  }
}

/** A file of this build or the one before. */
export function findFile(request: Request): Promise<Response | undefined> {
  return caches.match(request, { ignoreVary: true, ignoreSearch: new URL(request.url).pathname === '/icon.svg' })
}

/** The offline page in the reader's language and light, with the policy that it came with; null where it is not kept. */
export async function findShell(status = 200): Promise<Response | null> {
  const look: ShellLook = (await findLook()) ?? { locale: navigator.language.slice(0, 2), theme: null, singleKeys: true, hasOwner: false }
  const cache = await caches.open(SHELL_CACHE)
  const find = (locale: string) => cache.match(keyOf(locale), { ignoreVary: true })
  const kept = (await find(look.locale)) ?? (await find('en'))
  if (!kept) return null
  const headers = new Headers(kept.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  return new Response(dressShell(await kept.text(), look), { status, headers })
}
