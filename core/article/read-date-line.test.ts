import { describe, expect, it } from 'vitest'
import { readDateLine, readInlineDateLine } from './read-date-line'

describe('readDateLine', () => {
  it.each([
    ['25.04.2019', '2019-04-25'],
    ['04/25/2019', '2019-04-25'],
    ['07.07.2019 08:30', '2019-07-07'],
    ['2019-04-06', '2019-04-06'],
    ['Published on 3 April 2019', '2019-04-03'],
    ['Wednesday, April 3, 2019, 10:15 am', '2019-04-03'],
    ['Updated: 3rd of Nov. 2018', '2018-11-03'],
    ['November 2018', '2018-11'],
  ])('reads %s', (line, date) => {
    expect(readDateLine(line)).toEqual({ text: line, date, isAmbiguous: false })
  })

  it.each(['04.06.2019 16:10', '3/4/2015', '05-03-2015 10:20'])('keeps of %s what both readings share', (line) => {
    expect(readDateLine(line)).toEqual({ text: line, date: line.slice(line.indexOf('20'), line.indexOf('20') + 4), isAmbiguous: true })
  })

  it.each([
    'The talks of 3 April 2019 failed.', '31.02.2019', '45.13.2019', 'April', 'In 2019', '', '3.5', '1234567',
  ])('takes %s for no date line', (line) => {
    expect(readDateLine(line)).toBeNull()
  })
})

describe('readInlineDateLine', () => {
  it.each<[string, string, string | null]>([
    ['PORTSEA, March 12, 2015 — The talks began.', 'The talks began.', '2015-03-12'],
    ['PORTSEA, 3 April 2015 – The talks began.', 'The talks began.', '2015-04-03'],
    ['PORTSEA (Herald) -- The talks began.', 'The talks began.', null],
    ['NEW PORT, 05.03.2015 — The talks began.', 'The talks began.', '2015'],
    ['NEW PORT, Marshland, Aug. 18, 2015 — The talks began.', 'The talks began.', '2015-08-18'],
  ])('reads the head of “%s”', (text, rest, date) => {
    const found = readInlineDateLine(text)
    expect([text.slice(found?.length), found?.dateLine?.date ?? null]).toEqual([rest, date])
  })

  it.each(['The talks – long awaited – began.', 'Portsea, the harbour — it began.', 'UN talks began.'])('finds none in “%s”', (text) => {
    expect(readInlineDateLine(text)).toBeNull()
  })
})
