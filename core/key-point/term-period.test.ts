import { describe, expect, it } from 'vitest'
import { termPeriod } from './term-period'

describe('termPeriod', () => {
  it.each([
    ['2018-04-27', { from: '2018-04-27', to: null, isOpen: false, isAbout: false }],
    ['2000-06-13 to 2000-06-15', { from: '2000-06-13', to: '2000-06-15', isOpen: false, isAbout: false }],
    ['2003–2009', { from: '2003', to: '2009', isOpen: false, isAbout: false }],
    ['1948–', { from: '1948', to: null, isOpen: true, isAbout: false }],
    ['c. 1984–', { from: '1984', to: null, isOpen: true, isAbout: true }],
  ])('reads %s and claims no more than it says', (dates, period) => {
    expect(termPeriod(dates)).toEqual(period)
  })

  it.each([null, '', 'the nineties', '04.06.2019'])('makes nothing of %s', (dates) => {
    expect(termPeriod(dates)).toBeNull()
  })
})
