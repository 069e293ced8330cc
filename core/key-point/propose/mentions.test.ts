import { describe, expect, it } from 'vitest'
import { makeTerm } from '#test/content-factory'
import { mentionFinder } from './mentions'

const terms = [
  makeTerm('kim-jong-un', 'person', 'Kim Jong-un', { definition: 'Leader of North Korea since December 2011; chairman in 2019.' }),
  makeTerm('kim-jong-il', 'person', 'Kim Jong-il', { definition: 'Leader of North Korea from 1994 to 2011.' }),
  makeTerm('vladimir-putin', 'person', 'Vladimir Putin', { aliases: ['Putin'], definition: 'President of Russia from 2000 to 2008 and again since 2012; met others.' }),
  makeTerm('north-korea', 'country', 'North Korea', { distinctNames: [{ name: 'DPRK', note: 'Official.' }] }),
  makeTerm('russia', 'country', 'Russia'),
]
const ARTICLE = 'Kim Jong-un met Putin. The DPRK leader was pleased.'
const found = (text: string, year: number | null = 2019, article = ARTICLE) =>
  mentionFinder(terms, article, year)(text).map(({ term, start, end }) => [term.id, text.slice(start, end)])

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

  it('takes an office for whoever held it at the time', () => {
    expect(found('the North Korean leader', 2005)).toEqual([['kim-jong-il', 'North Korean leader']])
    expect(found('the North Korean leader', 2011)).toEqual([])
    expect(found('the North Korean leader', null)).toEqual([['north-korea', 'North Korean']])
  })

  it('takes a surname for nobody when the article names two of that name', () => {
    expect(found('Kim spoke.', 2019, 'Kim Jong-un is the son of Kim Jong-il.')).toEqual([])
    expect(found('Kim spoke.', 2019, 'Nobody is named.')).toEqual([])
  })
})
