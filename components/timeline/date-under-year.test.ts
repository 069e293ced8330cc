import { describe, expect, it } from 'vitest'
import { dateUnderYear } from './date-under-year'

/** Formatters put thin and other spaces around a dash. */
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('dateUnderYear', () => {
  it('leaves out the year that the heading says', () => {
    expect(dateUnderYear('1953-07-27', null, 'en')).toBe('July 27')
    expect(dateUnderYear('1953-07-27', null, 'ko')).toBe('7월 27일')
    expect(dateUnderYear('2018-04', null, 'en')).toBe('April')
  })

  it('says a stretch of days once', () => {
    expect(plain(dateUnderYear('2019-02-27', '2019-02-28', 'en'))).toBe('February 27 – 28')
    expect(plain(dateUnderYear('2019-02-27', '2019-03-01', 'ko'))).toBe('2월 27일~3월 1일')
  })

  it('writes out what ends in another year or is known by its year alone', () => {
    expect(dateUnderYear('2003-08', '2007-10', 'en')).toBe('August 2003 – October 2007')
    expect(dateUnderYear('1985', null, 'en')).toBe('1985')
  })
})
