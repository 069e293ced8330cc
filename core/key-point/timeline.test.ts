import { describe, expect, it } from 'vitest'
import { makeKeyPoint, makeQuote, makeTerm } from '../../test/content-factory'
import { timeline } from './timeline'

const terms = [
  makeTerm('talks', 'event', 'Talks', { dates: '2015-03-04 to 2015-03-06' }),
  makeTerm('pact', 'agreement', 'Pact', { dates: '2015-03' }),
  makeTerm('forum', 'event', 'Forum', { dates: '2015' }),
  makeTerm('someone', 'person', 'Someone', { dates: '1950–' }),
]
const evidence = makeQuote('article', 2, 'It began.')
const names = (on: readonly { on: string }[]) => on.map((entry) => entry.on)

describe('timeline', () => {
  it('puts events in order within their years, the less exact dates first', () => {
    const [year, ...others] = timeline({ terms, keyPoints: [] })
    expect(others).toEqual([])
    expect(year?.year).toBe('2015')
    expect(names(year?.entries ?? [])).toEqual(['2015', '2015-03', '2015-03-04'])
    expect(year?.entries[2]?.until).toBe('2015-03-06')
  })

  it('is of events and agreements: lives and states are no events', () => {
    expect(timeline({ terms: terms.filter(({ type }) => type === 'person'), keyPoints: [] })).toEqual([])
  })

  it('keeps a key point of a year apart from those with a day', () => {
    const keyPoints = [makeKeyPoint('of-year', 'So it was.', { asOf: '2014' }), makeKeyPoint('of-day', 'So it went.', { asOf: '2014-05-06' })]
    const [year] = timeline({ terms: [], keyPoints })
    expect(year?.keyPoints.map(({ id }) => id)).toEqual(['of-year'])
    expect(names(year?.entries ?? [])).toEqual(['2014-05-06'])
  })

  it('has the dated events of a key point once, and not those that are entries of their own', () => {
    const events = [
      { event: 'The talks open', on: '2015-03', termId: 'talks', evidence },
      { event: 'Somebody joins the pact', on: '2016', termId: 'pact', evidence },
      { event: 'Somebody leaves', on: '2017', termId: null, evidence },
    ]
    const keyPoint = makeKeyPoint('order', 'First this, then that.', { asOf: '2018', sequence: { question: 'In which order?', events } })
    const years = timeline({ terms, keyPoints: [keyPoint, { ...keyPoint, id: 'again' }] })
    expect(years[0]?.entries.find(({ on }) => on === '2015-03-04')).toMatchObject({ kind: 'term', evidence: [evidence, evidence] })
    expect(years.map(({ year, entries }) => [year, entries.length])).toEqual([['2015', 3], ['2016', 1], ['2017', 1], ['2018', 0]])
  })
})
