import { type Page, expect } from '@playwright/test'

/** Does what makes the page load itself again, and waits until it is there anew: the next `load` may be that of the page before. */
export async function reloadedBy(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => { document.documentElement.dataset.stale = '' })
  await act()
  await expect(page.locator('html:not([data-stale])')).toBeAttached()
  await page.waitForLoadState()
}
