import { type Page, expect } from '@playwright/test'
import { deviceContents } from './device-contents'

/** Waits until the browser has all that it needs to go on without the server: the service worker with its files, the packs and the plan. */
export async function untilKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)), { timeout: 30_000 }).toBe(true)
  await expect.poll(async () => {
    const counts = []
    for (const store of ['owner', 'plans', 'packs']) counts.push((await deviceContents(page, store)).length)
    return Math.min(...counts)
  }, { timeout: 30_000 }).toBeGreaterThan(0)
}
