import { KEPT_CACHE } from '../kept-look'

/** What the caches of a build's files are called before its name. */
export const SHELL_PREFIX = 'hoedam-shell-'
/** The cache of the build in use. */
const IN_USE_KEY = '/offline/build'

/**
 * Deletes what builds other than this one kept. Of the one in use before this its files stay while a page is open that may still ask for
 * them; the next update takes them away. One that was fetched since and never came to its turn was no page's.
 */
export async function dropOldShells(shellCache: string, isAnyPageOpen: boolean): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(SHELL_PREFIX) && name !== shellCache)
  const kept = await caches.open(KEPT_CACHE)
  const before = (await (await kept.match(IN_USE_KEY))?.text()) ?? old.at(-1)
  await kept.put(IN_USE_KEY, new Response(shellCache))
  const gone = old.filter((name) => !isAnyPageOpen || name !== before)
  await Promise.all(gone.map((name) => caches.delete(name)))
}
