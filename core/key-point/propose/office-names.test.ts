import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { officeNames } from './office-names'

const terms = readContent(path.join(import.meta.dirname, '../../../content')).terms
const holders = (name: string, asOf: string) =>
  [...new Set(officeNames(terms, asOf).filter(([written]) => written === name).map(([, { id }]) => id))]

describe('officeNames over the term base', () => {
  it.each([
    ['North Korean leader', '2009', ['kim-jong-il']],
    ['North Korean leader', '2018', ['kim-jong-un']],
    ['North Korean leader', '2011', ['kim-jong-un', 'kim-jong-il']],
    ['DPRK leader', '2024', ['kim-jong-un']],
    ['U.S. president', '2000', ['bill-clinton']],
    ['American president', '2019', ['donald-trump']],
    ['US president', '2023-08-18', ['joe-biden']],
    ['South Korean president', '2000-06-15', ['kim-dae-jung']],
    ['South Korean president', '2007-10', ['roh-moo-hyun']],
    ['South Korean president', '2017-04', []],
    ['South Korean president', '2018', ['moon-jae-in']],
    ['South Korean president', '2025-07', ['lee-jae-myung']],
    ['Russian president', '2010', ['dmitry-medvedev']],
    ['Russian foreign minister', '2019', ['sergei-lavrov']],
    ['Chinese foreign minister', '2023-09', ['wang-yi']],
    ['Japanese prime minister', '2002', ['junichiro-koizumi']],
    ['American secretary of state', '2000-10', ['madeleine-albright']],
    ['Secretary of State of the United States', '2019', ['mike-pompeo']],
    ['North Korean leader', '', []],
  ])('%s in %s: %j', (name, asOf, expected) => {
    expect(holders(name, asOf).sort()).toEqual(expected.toSorted())
  })

  it('knows at most one head of state or government on the first of July of every year from 1998 to 2025', () => {
    for (const name of ['North Korean leader', 'South Korean president', 'American president', 'Russian president', 'Chinese president', 'Japanese prime minister']) {
      for (let year = 1998; year <= 2025; year += 1) {
        expect([name, year, holders(name, `${year}-07-01`).length <= 1]).toEqual([name, year, true])
      }
    }
  })
})
