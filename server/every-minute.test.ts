import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MINUTE_MS } from '../core/shared/instant'
import { everyMinute } from './every-minute'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('what is done every minute', () => {
  it('is not begun again while it is still at it', async () => {
    let end = () => {}
    const work = vi.fn(() => new Promise<void>((resolve) => { end = resolve }))
    everyMinute(work, 'It failed.')
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
    expect(work).toHaveBeenCalledTimes(1)
    end()
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is said to have failed, and tried again', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = new Error('no database')
    const work = vi.fn(() => Promise.reject(error))
    everyMinute(work, 'It failed.')
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
    expect(work).toHaveBeenCalledTimes(2)
    expect(said.mock.calls).toEqual([['It failed.', error], ['It failed.', error]])
  })
})
