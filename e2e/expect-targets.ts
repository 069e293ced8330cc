import { type Page, expect } from '@playwright/test'

const LEAST_PX = 44
const PHONE = { width: 390, height: 844 }

/** Everything to be hit in the session is at least 44 px high and wide, on a phone as on a desk. */
export async function expectTargets(page: Page, where: string): Promise<void> {
  const desk = page.viewportSize() ?? PHONE
  for (const size of [desk, PHONE]) {
    await page.setViewportSize(size)
    const small = await page.locator('.study-desk').evaluate((session, least) =>
      [...session.querySelectorAll('a, button, select, summary, textarea, input:not(.sr-only), label.option')]
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        // Half a pixel is what scaling leaves; what has no size is hidden.
        .filter(({ box }) => box.height > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
        .map(({ target, box }) => `${target.tagName} ${target.textContent?.slice(0, 30) ?? ''}: ${box.width} × ${box.height}`), LEAST_PX)
    expect(small, `${where}, ${size.width} px`).toEqual([])
  }
  await page.setViewportSize(desk)
}
