import { KEPT_CACHE, PACK_KEY } from '../kept-look'
import { isProxyFailure } from './is-proxy-failure'

/** The guests' pack: the newest, and the one kept without a network. Everybody gets the same. A browser without room keeps none. */
export async function answerPack(request: Request): Promise<Response> {
  const newest = await fetch(request).catch(() => null)
  if (!newest || isProxyFailure(newest)) return (await caches.match(PACK_KEY, { cacheName: KEPT_CACHE, ignoreVary: true })) ?? newest ?? Response.error()
  if (newest.ok) {
    const copy = newest.clone()
    await caches.open(KEPT_CACHE).then((cache) => cache.put(PACK_KEY, copy)).catch(() => {})
  }
  return newest
}
