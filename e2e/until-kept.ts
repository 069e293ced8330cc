import type { Page } from '@playwright/test'

/** Waits until the browser has all that it needs to go on without the server: the service worker with its files, the packs and the plan. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    if (!(await navigator.serviceWorker.getRegistration())?.active) return false
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('hoedam')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    try {
      if (!db.objectStoreNames.contains('plans')) return false
      const count = (name: string) => new Promise<number>((resolve, reject) => {
        const request = db.transaction(name).objectStore(name).count()
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      return (await count('plans')) > 0 && (await count('packs')) > 0 && (await count('owner')) > 0
    } finally {
      db.close()
    }
  }, null, { timeout: 30_000, polling: 200 })
}
