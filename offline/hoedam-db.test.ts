import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** A page of the first version, which does not let go of the database when a newer one needs it. */
function oldPage(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hoedam', 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('guestReviews')
      opening.result.createObjectStore('outbox').createIndex('byLearner', 'learnerId')
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

it('says that it cannot be had while a page of an older version keeps it, and can be had once that is closed', async () => {
  const old = await oldPage()
  const { openHoedam } = await import('./hoedam-db')
  await expect(openHoedam()).rejects.toThrow('older version')
  await expect(openHoedam()).rejects.toThrow('older version')
  old.close()
  await vi.waitFor(async () => expect((await openHoedam()).version).toBe(2))
  ;(await openHoedam()).close()
})
