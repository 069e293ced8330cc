/** How the reader wants pages; kept beside the shell, which is the same for everybody. Nothing in it says who reads. */
export type ShellLook = {
  locale: string
  theme: string | null
  /** Single letters and digits act. */
  singleKeys: boolean
  /** Somebody is signed in here: then the shell offers no sign-in. */
  hasOwner: boolean
}

/** The cache of what is not of one build: the look, and the guests' pack. */
export const KEPT_CACHE = 'hoedam-kept'
export const LOOK_KEY = '/offline/look'
export const PACK_KEY = '/api/practice/pack'

export async function findLook(): Promise<ShellLook | null> {
  const kept = await caches.match(LOOK_KEY, { cacheName: KEPT_CACHE })
  return kept ? ((await kept.json()) as ShellLook) : null
}

export async function keepLook(look: ShellLook): Promise<void> {
  const cache = await caches.open(KEPT_CACHE)
  await cache.put(LOOK_KEY, Response.json(look))
}
