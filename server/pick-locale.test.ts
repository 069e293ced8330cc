import { describe, expect, it } from 'vitest'
import { pickLocale } from './pick-locale'

describe('pickLocale', () => {
  it('prefers the choice that was made', () => {
    expect(pickLocale('ko', 'en-GB,en;q=0.9')).toBe('ko')
  })

  it('follows the browser by quality, regions folded', () => {
    expect(pickLocale(undefined, 'ko-KR,ko;q=0.9,en;q=0.8')).toBe('ko')
    expect(pickLocale(undefined, 'en;q=0.5, ko;q=0.7')).toBe('ko')
    expect(pickLocale(undefined, 'de, en;q=0.8, ko;q=0.7')).toBe('en')
    expect(pickLocale(undefined, 'ko;q=0, en')).toBe('en')
  })

  it('falls back to English on nothing or nonsense', () => {
    expect(pickLocale(undefined, null)).toBe('en')
    expect(pickLocale('xx', ';;;q=,,')).toBe('en')
  })
})
