import { openHoedam } from './hoedam-db'
import { isStorageFull } from './is-storage-full'

/** Writes; where the browser has no room, packs go first: they can be fetched again, answers cannot be given again. */
export async function withRoom<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isStorageFull(error)) throw error
    await (await openHoedam()).clear('packs')
    return write()
  }
}
