import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { parseArticle } from '../../article/parse-article'
import type { Ask } from '../key-point'
import { proposeKeyPoints } from './propose-key-points'

const { terms } = readContent(path.resolve(import.meta.dirname, '../../../content'))
const asks = (text: string): Ask[] =>
  proposeKeyPoints(parseArticle(`A title\n3 May 2019\n${text}`, 'text'), 'text', terms).keyPoints.flatMap((keyPoint) => keyPoint.asks)
const about = (text: string, slot: RegExp) => asks(text).filter((ask) => slot.test(ask.slot))

describe('proposeAsks', () => {
  it.each([
    ['an adjective', 'Two U.S. envoys with long experience have resigned in protest.'],
    ['what borders on what', 'Russia has built a new road along its border with North Korea.'],
    ['who is whose ally', 'Japan pays for the barracks of its allies from the United States.'],
    ['what is emphasised by “itself”', 'The trade in shells breaches a resolution that Russia itself has signed.'],
    ['a country that its own minister tells', 'Mike Pompeo announced that the United States would open a new consulate.'],
    ['a country that “the Korean railways” tell', 'The Korean railways need many new engines to run trains from South Korea.'],
  ])('leaves out no name that is %s', (_name, text) => {
    expect(about(text, /^name-(?:united|russia|north|south)/)).toEqual([])
  })

  it('offers nobody of a country that the claim speaks of, nobody out of office and nobody dead', () => {
    const [visit] = about('Trade with Tokyo and Beijing is small.\nKim Jong-un promised to visit Seoul before the end of autumn.', /seoul/)
    expect(visit?.lures).toHaveLength(2)
    expect(visit?.lures.map((lure) => lure.text)).not.toContain('Pyongyang')
    const later = proposeKeyPoints(parseArticle('A title\n25 June 2024\nVladimir Putin visited Pyongyang for two days in 2024.', 'text'), 'text', terms).keyPoints
    expect(later.flatMap((keyPoint) => keyPoint.asks.flatMap((ask) => ask.lures.map((lure) => lure.text)))).not.toContain('Shigeru Ishiba')
    const earlier = asks('In 2004 Roh Moo-hyun opened an industrial park with much hope.').flatMap((ask) => ask.lures.map((lure) => lure.text))
    expect(earlier).not.toContain('Kim Il-sung')
  })

  it('calls a capital a capital, and makes no false statement of another actor', () => {
    const [ask] = about('Beijing has proposed a new round of talks on fishing rights.', /beijing/)
    expect(ask?.question).toContain('which capital has proposed')
    expect(ask?.cue).toBe('a capital')
    expect(ask?.lures.every((lure) => lure.falsifies === false)).toBe(true)
  })

  it('asks for no part of a number, no count introduced before, and takes numbers of the same size beside large ones', () => {
    expect(about('Putin visited the region for the first time in twenty-four years of office.', /number/)).toEqual([])
    expect(about('All of the three governments of East Asia signed a fishing treaty.', /number/)).toEqual([])
    expect(about('About 28,500 U.S. troops live in barracks near Seoul.', /number/)[0]?.answer).toBe('28,500')
    const [crowd] = about('Moon Jae-in spoke to about 150,000 people in Pyongyang.', /number/)
    expect(crowd?.lures.map((lure) => lure.text)).toEqual(expect.arrayContaining([expect.stringMatching(/^\d{2,3},000$/)]))
  })

  it('offers no year after that of the article, and not always earlier ones only', () => {
    const years = [2001, 2004, 2007, 2009, 2011, 2013].map((year) => about(`South Korea has kept a large office in Kaesong since ${year}.`, /date/)[0])
    for (const ask of years) for (const { text } of ask?.lures ?? []) expect(Number(text)).toBeLessThanOrEqual(2019)
    expect(years.some((ask) => ask?.lures.some((lure) => Number(lure.text) > Number(ask.answer)))).toBe(true)
    expect(years[0]?.question).toContain('Which year fills the gap?')
  })

  it('offers only what the article names, and else lets the name be typed', () => {
    const [alone] = about('Kim Jong-un promised to visit Seoul before the end of autumn.', /seoul/)
    expect([alone?.lures, alone?.typedOnly]).toEqual([[], true])
    const [named] = about('Trade with Japan and China is small.\nKim Jong-un promised to visit Seoul before the end of autumn.', /seoul/)
    expect(named?.lures.map((lure) => lure.text).toSorted()).toEqual(['Beijing', 'Tokyo'])
    expect(about('Trade with Japan and China is small.\nLee Haneul said that the next elections in Seoul would be quiet.', /seoul/).flatMap((ask) => ask.lures)).toEqual([])
  })

  it.each([
    ['a good quality', 'Moon Jae-in praised the courage of the fishermen of Busan in May 2019.', /^word-praised/],
    ['what is made clear', 'Vladimir Putin made it clear that he would openly discuss the fishing treaty of 2018 with Japan.', /^word-openly/],
    ['the negation in somebody’s words', 'Vladimir Putin said: “You cannot learn about a harbour town from a map alone.”', /^word-cannot/],
  ])('turns round no word on %s', (_name, text, slot) => {
    expect(about(text, slot)).toEqual([])
  })

  it('falsifies nothing inside quotation marks', () => {
    const [ask] = about('Vladimir Putin said: “All of my people are satisfied with the results of the harbour talks.”', /^word-satisfied/)
    expect(ask?.lures.map((lure) => lure.falsifies)).toEqual([false, false])
  })

  it('lets a compared number be typed: a larger one is entailed', () => {
    const [ask] = about('Kim Jong-un travelled to the harbour of Vladivostok for more than two days.', /^number/)
    expect([ask?.answer, ask?.lures, ask?.typedOnly]).toEqual(['two', [], true])
  })

  it('puts another verb form in the place of “does not exceed”', () => {
    const [ask] = about('The outcome of the round in Hanoi does not exceed modest hopes.', /^word-does/)
    expect([ask?.answer, ...(ask?.lures ?? []).map((lure) => lure.text)]).toEqual(['does not exceed', 'clearly exceeds', 'may well exceed'])
  })
})
