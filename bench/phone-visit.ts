import type { Page } from '@playwright/test'

/** Lighthouse's slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms a round trip. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 }
/** A cheap phone beside the machine that measures. */
const SLOWDOWN = 4

export type Visit = { largestPaintMs: number; blockedMs: number; layoutShift: number; readyMs: number; scriptKb: number; allKb: number }

/** Makes a page as slow as a cheap phone; `network`: on slow 4G too. */
export async function slowDown(page: Page, { network }: { network: boolean }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  if (!network) return
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
}

/** Opens an address in a browser that has never been here and says how that went; `ready`: what has to be there to use it. */
export async function measureVisit(page: Page, address: string, ready: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Set<string>()
  const bytes = { script: 0, all: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength
    if (scripts.has(requestId)) bytes.script += encodedDataLength
  })
  await page.addInitScript(watch)
  await slowDown(page, { network: true })
  await page.goto(address, { waitUntil: 'load' })
  // There, and alive: React has taken hold of it.
  const readyMs = await (await page.waitForFunction((selector) => {
    const found = document.querySelector(selector)
    return found && Object.keys(found).some((key) => key.startsWith('__reactFiber')) ? performance.now() : null
  }, ready, { polling: 50 })).jsonValue() ?? NaN
  await page.waitForTimeout(2_000) // what still comes is counted as well
  const seen = await page.evaluate(() => window.phoneFigures)
  return { ...seen, readyMs, scriptKb: bytes.script / 1000, allKb: bytes.all / 1000 }
}

declare global {
  interface Window {
    phoneFigures: Pick<Visit, 'largestPaintMs' | 'blockedMs' | 'layoutShift'>
  }
}

/** Runs in the page, before anything of it. A task above 50 ms keeps a tap waiting: what is above counts as blocked, from the first paint on. */
function watch() {
  const figures = { largestPaintMs: 0, blockedMs: 0, layoutShift: 0 }
  window.phoneFigures = figures
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) figures.largestPaintMs = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    for (const { startTime, duration } of list.getEntries()) if (startTime >= firstPaint) figures.blockedMs += Math.max(0, duration - 50)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) figures.layoutShift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}
