import { describe, expect, it } from 'vitest'
import { partialDate } from './partial-date'

describe('partialDate', () => {
  it('says no more than is known', () => {
    expect(partialDate('2019', 'en')).toBe('2019')
    expect(partialDate('2019-04', 'en')).toBe('April 2019')
    expect(partialDate('2019-04-25', 'en')).toBe('April 25, 2019')
    expect(partialDate('2019-04-25', 'ko')).toBe('2019년 4월 25일')
  })

  it('leaves anything else as it stands', () => {
    expect(partialDate('04.06.2019', 'en')).toBe('04.06.2019')
  })
})
