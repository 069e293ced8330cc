import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { syncOnVisits } from './sync-on-visits'
import type { SyncOutcome } from './sync-device'

const { syncDevice, sendUnsent } = vi.hoisted(() => ({ syncDevice: vi.fn<(learnerId: string) => Promise<SyncOutcome>>(), sendUnsent: vi.fn() }))
vi.mock('./sync-device', () => ({ syncDevice }))
vi.mock('./send-unsent', () => ({ sendUnsent }))

const MINUTE_MS = 60_000

/** What the module needs of a page. */
class Page extends EventTarget {
  visibilityState: 'visible' | 'hidden' = 'visible'
}
let page: Page
let browser: EventTarget
let kept: string | null

beforeEach(() => {
  vi.useFakeTimers()
  page = new Page()
  browser = new EventTarget()
  kept = null
  vi.stubGlobal('document', page)
  vi.stubGlobal('localStorage', { getItem: () => kept })
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser))
  vi.stubGlobal('dispatchEvent', browser.dispatchEvent.bind(browser))
  sendUnsent.mockReset()
  syncDevice.mockReset().mockResolvedValue({ type: 'synced', receipt: null })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const happens = async (name: string, where: EventTarget = browser) => {
  where.dispatchEvent(new Event(name))
  await pass(0)
}

describe('device and server', () => {
  it('meet when a page was opened, with what is to be at hand', async () => {
    const along = vi.fn(async () => {})
    syncOnVisits('mina', along)
    await pass(0)
    expect(syncDevice.mock.calls).toEqual([['mina']])
    expect(along).toHaveBeenCalledTimes(1)
  })

  it('meet when the learner comes back to the page, but not twice in a minute', async () => {
    syncOnVisits('mina')
    await pass(MINUTE_MS - 1)
    await happens('focus')
    await happens('visibilitychange', page)
    expect(syncDevice).toHaveBeenCalledTimes(1)
    await pass(1)
    await happens('focus')
    expect(syncDevice).toHaveBeenCalledTimes(2)
  })

  it('meet when the learner comes back to the page after its clock was put back', async () => {
    syncOnVisits('mina')
    await pass(0)
    vi.setSystemTime(Date.now() - 24 * 60 * MINUTE_MS)
    await happens('focus')
    expect(syncDevice).toHaveBeenCalledTimes(2)
  })

  it('meet at once whenever the network is back', async () => {
    syncOnVisits('mina')
    await pass(0)
    await happens('online')
    expect(syncDevice).toHaveBeenCalledTimes(2)
  })

  it('meet at the next chance when the server could not be reached', async () => {
    syncDevice.mockResolvedValueOnce({ type: 'unreachable' })
    const afterAnswer = syncOnVisits('mina')
    await pass(0)
    afterAnswer()
    await pass(0)
    expect(syncDevice).toHaveBeenCalledTimes(2)
    afterAnswer()
    await pass(0)
    expect(syncDevice).toHaveBeenCalledTimes(2)
  })

  it('do not meet for a page that nobody looks at, until somebody does', async () => {
    page.visibilityState = 'hidden'
    syncOnVisits('mina')
    await pass(MINUTE_MS)
    expect(syncDevice).not.toHaveBeenCalled()
    page.visibilityState = 'visible'
    await happens('visibilitychange', page)
    expect(syncDevice).toHaveBeenCalledTimes(1)
  })

  it('do not meet where the learner wants nothing kept: only what waits is sent', async () => {
    kept = 'off'
    const afterAnswer = syncOnVisits('mina')
    await pass(0)
    afterAnswer()
    expect(sendUnsent.mock.calls).toEqual([['mina']])
    await happens('online')
    expect(sendUnsent).toHaveBeenCalledTimes(2)
    expect(syncDevice).not.toHaveBeenCalled()
  })
})
