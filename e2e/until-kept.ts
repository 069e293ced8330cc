import { type Page, expect } from '@playwright/test'
import { deviceContents } from './device-contents'

const PATIENCE = { timeout: 30_000 }

/** Waits until the browser has the files that it needs to open without the server: the worker is active once it has fetched them, and pages have said how they look. */
export async function untilShellKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)), PATIENCE).toBe(true)
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match('/offline/look'))), PATIENCE).toBe(true)
}

/** The same with what a learner needs to study without the server: the packs and the plan. */
export async function untilKept(page: Page): Promise<void> {
  await untilShellKept(page)
  await expect.poll(async () => {
    const counts = []
    for (const store of ['owner', 'plans', 'packs']) counts.push((await deviceContents(page, store)).length)
    return Math.min(...counts)
  }, PATIENCE).toBeGreaterThan(0)
}
