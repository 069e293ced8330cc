import { describe, expect, it } from 'vitest'
import { DEFAULT_SESSION_SIZE, isPortionDone } from './session-size'

describe('isPortionDone', () => {
  it('counts questions, however long they took', () => {
    expect(isPortionDone(DEFAULT_SESSION_SIZE, { questions: 19, elapsedMs: 9e9 })).toBe(false)
    expect(isPortionDone(DEFAULT_SESSION_SIZE, { questions: 20, elapsedMs: 0 })).toBe(true)
  })
  it('counts minutes, however many questions they held', () => {
    expect(isPortionDone({ unit: 'minutes', amount: 5 }, { questions: 99, elapsedMs: 299_999 })).toBe(false)
    expect(isPortionDone({ unit: 'minutes', amount: 5 }, { questions: 1, elapsedMs: 300_000 })).toBe(true)
  })
})
