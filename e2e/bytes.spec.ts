import type { Page } from '@playwright/test'
import { answerByKeyboard, expect, practiceQuestions, questionOnScreen, signUpByApi, test } from './journey'

/** kB (1000 bytes) of JavaScript over the wire; the framework's floor is 135. */
const LIMIT_KB = 160
/** With what is fetched after the first verdict, so that the rest of the session needs no network: the scheduler, the store and the sync among it. */
const WHOLE_SESSION_LIMIT_KB = 197

declare global {
  interface Window {
    /** When the first verdict came on screen, on the page's own clock. */
    verdictAt?: number
  }
}

/** Sizes over the wire by URL, headers included. */
async function watchScripts(page: Page): Promise<Map<string, number>> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const urls = new Map<string, string>()
  const sizes = new Map<string, number>()
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || response.mimeType.includes('javascript')) urls.set(requestId, response.url)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId)
    if (url) sizes.set(url, (sizes.get(url) ?? 0) + encodedDataLength)
  })
  return sizes
}

for (const who of ['learner', 'guest'] as const) {
  test(`the study page transfers at most ${LIMIT_KB} kB of JavaScript until a ${who}'s first answer is graded`, async ({ page, baseURL }) => {
    if (who === 'learner') await signUpByApi(page, baseURL ?? '')
    const questions = await practiceQuestions(page)
    const sizes = await watchScripts(page)
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.querySelector('.verdict')) window.verdictAt ??= performance.now()
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto('/study')
    await answerByKeyboard(page, await questionOnScreen(page, questions))
    await page.waitForTimeout(1500) // what follows the verdict is fetched a little later
    await page.waitForLoadState('networkidle')
    const later = await page.evaluate(() => performance.getEntriesByType('resource')
      .filter(({ startTime }) => startTime >= (window.verdictAt ?? Infinity)).map(({ name }) => name))
    const kB = (urls: string[]) => urls.reduce((sum, url) => sum + (sizes.get(url) ?? 0), 0) / 1000
    const whole = kB([...sizes.keys()])
    const total = whole - kB(later)
    console.log(`JavaScript on /study until the first answer is graded (${who}): ${total.toFixed(1)} kB of ${LIMIT_KB} kB; ${whole.toFixed(1)} kB with what follows the verdict`)
    expect(total).toBeGreaterThan(50)
    expect(total).toBeLessThanOrEqual(LIMIT_KB)
    expect(whole).toBeLessThanOrEqual(WHOLE_SESSION_LIMIT_KB)
  })
}
