import { KEPT_CACHE, PACK_KEY } from '../kept-look'

/** The guests' pack: the newest, and the one kept without a network. Everybody gets the same. A browser without room keeps none. */
export async function answerPack(request: Request): Promise<Response> {
  const newest = await fetch(request).catch(() => null)
  if (!newest) return (await caches.match(PACK_KEY, { cacheName: KEPT_CACHE, ignoreVary: true })) ?? Response.error()
  if (newest.ok) {
    const copy = newest.clone()
    await caches.open(KEPT_CACHE).then((cache) => cache.put(PACK_KEY, copy)).catch(() => {})
  }
  return newest
}
