import { describe, expect, it } from 'vitest'
import { makeTerm } from '#test/content-factory'
import { mentionFinder } from './mentions'

const terms = [
  makeTerm('kim-jong-un', 'person', 'Kim Jong-un', { offices: [{ titles: ['leader'], country: 'north-korea', from: '2011-12-17', to: null }] }),
  makeTerm('kim-jong-il', 'person', 'Kim Jong-il', { offices: [{ titles: ['leader'], country: 'north-korea', from: '1994-07-08', to: '2011-12-17' }] }),
  makeTerm('vladimir-putin', 'person', 'Vladimir Putin', { aliases: ['Putin'], offices: [
    { titles: ['president', 'leader'], country: 'russia', from: '2000-05-07', to: '2008-05-07' },
    { titles: ['president', 'leader'], country: 'russia', from: '2012-05-07', to: null },
  ] }),
  makeTerm('bill-clinton', 'person', 'Bill Clinton', { offices: [{ titles: ['president'], country: 'united-states', from: '1993-01-20', to: '2001-01-20' }] }),
  makeTerm('george-w-bush', 'person', 'George W. Bush', { offices: [{ titles: ['president'], country: 'united-states', from: '2001-01-20', to: '2009-01-20' }] }),
  makeTerm('united-states', 'country', 'United States', { aliases: ['U.S.'] }),
  makeTerm('north-korea', 'country', 'North Korea', { distinctNames: [{ name: 'DPRK', note: 'Official.' }] }),
  makeTerm('russia', 'country', 'Russia'),
]
const ARTICLE = 'Kim Jong-un met Putin. The DPRK leader was pleased.'
const found = (text: string, asOf = '2019', article = ARTICLE) =>
  mentionFinder(terms, article, asOf)(text).map(({ term, start, end }) => [term.id, text.slice(start, end)])

describe('mentionFinder', () => {
  it.each<[string, [string, string][]]>([
    ['Putin spoke.', [['vladimir-putin', 'Putin']]],
    ['President Putin spoke to the Russians.', [['vladimir-putin', 'President Putin'], ['russia', 'Russians']]],
    ['Russian President Vladimir Putin spoke.', [['vladimir-putin', 'Russian President Vladimir Putin']]],
    ['the North Korean leader', [['kim-jong-un', 'North Korean leader']]],
    ['The Russian President and the DPRK leader', [['vladimir-putin', 'Russian President'], ['kim-jong-un', 'DPRK leader']]],
    ['Kim’s country, the DPRK', [['kim-jong-un', 'Kim'], ['north-korea', 'DPRK']]],
    ['Rasputin and Kimchi in Prussia', []],
  ])('finds in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each<[string, string, string[]]>([
    ['the North Korean leader', '2009', ['kim-jong-il']],
    ['the North Korean leader', '2018', ['kim-jong-un']],
    ['the North Korean leader', '2011', []],
    ['the North Korean leader', '2011-06', ['kim-jong-il']],
    ['the North Korean leader', '2011-12-30', ['kim-jong-un']],
    ['the North Korean leader', '', ['north-korea']],
    ['the U.S. president', '2000', ['bill-clinton']],
    ['the US President', '2000-06-15', ['bill-clinton']],
    ['the American president', '2001', []],
    ['the American president', '2001-02', ['george-w-bush']],
    ['the President of the United States', '2005', ['george-w-bush']],
    ['the then American president', '2005', []],
    ['the former U.S. president', '2019', ['united-states']],
    ['Russia’s president', '2004', ['vladimir-putin']],
    ['the Russian leader', '2010', ['russia']],
    ['North Korea\'s leader', '2018-06-12', ['kim-jong-un']],
    ['the then North Korean leader', '2019', []],
  ])('takes “%s” in a text of “%s” for whoever held the office then', (text, asOf, expected) => {
    expect(found(text, asOf).map(([id]) => id)).toEqual(expected)
  })

  it('takes a surname for nobody when the article names two of that name', () => {
    expect(found('Kim spoke.', '2019', 'Kim Jong-un is the son of Kim Jong-il.')).toEqual([])
    expect(found('Kim spoke.', '2019', 'Nobody is named.')).toEqual([])
  })
})
