import { describe, expect, it } from 'vitest'
import { backOffMs } from './back-off'

describe('backOffMs', () => {
  it('waits twice as long after each failure, up to half a minute, half of it by chance', () => {
    expect([1, 2, 3].map((failed) => [backOffMs(failed, 0), backOffMs(failed, 1)])).toEqual([[500, 1000], [1000, 2000], [2000, 4000]])
    expect([backOffMs(20, 0), backOffMs(20, 1)]).toEqual([15_000, 30_000])
  })
})
