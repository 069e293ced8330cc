import AxeBuilder from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'

/** WCAG 2.2 AA, as far as rules can tell, and what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
/** What is in order need not be described. */
const FAULTS_ONLY = { resultTypes: ['violations' as const] }
/** A desk of 1280 × 800 at 200 %. */
const ZOOMED = { width: 640, height: 400 }

type Violation = { id: string; nodes: { target: unknown }[] }

declare global {
  interface Window {
    /** There once AxeBuilder has looked at the document. */
    axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> }
  }
}

/**
 * Holds the page as it is now against every rule by daylight, and against those of contrast by night: the two lights are
 * one document in other colours. `zoomed`: and against every rule at 200 %.
 */
export async function expectAccessible(page: Page, where: string, { zoomed = false } = {}): Promise<void> {
  await page.waitForLoadState()
  await page.emulateMedia({ colorScheme: 'light' })
  // While a page is drawn anew its title is taken out and put back.
  await expect(page).toHaveTitle(/\S/)
  // What is still rising is pale.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  const faults = inWords(await run(page, { type: 'tag', values: TAGS }), where)
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...inWords(await run(page, { type: 'rule', values: ['color-contrast'] }), `${where}, in the dark`))
  await page.emulateMedia({ colorScheme: 'light' })
  if (zoomed) {
    const size = page.viewportSize() ?? ZOOMED
    await page.setViewportSize(ZOOMED)
    faults.push(...inWords(await run(page, { type: 'tag', values: TAGS }), `${where}, zoomed`))
    await page.setViewportSize(size)
  }
  expect(faults).toEqual([])
}

async function run(page: Page, runOnly: { type: 'rule' | 'tag'; values: string[] }): Promise<Violation[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  // In one document, as there are no frames: the other mode opens a page for each report. It leaves axe behind, which is
  // half a megabyte, for the next look at the same document.
  if (!isThere) return (await new AxeBuilder({ page }).setLegacyMode(true).options({ ...FAULTS_ONLY, runOnly }).analyze()).violations
  return page.evaluate(async (options) => (await window.axe.run(document, options)).violations, { ...FAULTS_ONLY, runOnly })
}

function inWords(violations: readonly Violation[], where: string): string[] {
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`)
}
