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

  it('calls a capital a capital', () => {
    const [ask] = about('Beijing has proposed a new round of talks on fishing rights.', /beijing/)
    expect(ask?.question).toContain('which capital has proposed')
    expect(ask?.cue).toBe('a capital')
  })

  it('asks for no part of a number, no count introduced before, and takes numbers of the same size beside large ones', () => {
    expect(about('Putin visited the region for the first time in twenty-four years of office.', /number/)).toEqual([])
    expect(about('All of the three governments of East Asia signed a fishing treaty.', /number/)).toEqual([])
    expect(about('About 28,500 U.S. troops live in barracks near Seoul.', /number/)[0]?.answer).toBe('28,500')
    const [crowd] = about('Moon Jae-in spoke to about 150,000 people in Pyongyang.', /number/)
    expect(crowd?.lures.map((lure) => lure.text)).toEqual(expect.arrayContaining([expect.stringMatching(/^\d{2,3},000$/)]))
  })

  it.each<[string, string[]]>([
    ['January 30', ['December 30', 'March 30']],
    ['May 31', ['July 31', 'March 31']],
    ['March 28 to 29', ['April 28 to 29', 'May 28 to 29']],
    ['July 30–31', ['August 30–31', 'May 30–31']],
    ['April 12', ['May 12', 'March 12']],
  ])('offers for %s days that there are', (day, lures) => {
    const [ask] = about(`South Korea opened a large fishing port near Busan on ${day}.`, /date/)
    expect(ask?.lures.map(({ text }) => text)).toEqual(lures)
  })

  it('offers no year after that of the article, and not always earlier ones only', () => {
    const years = [2001, 2004, 2007, 2009, 2011, 2013].map((year) => about(`South Korea has kept a large office in Kaesong since ${year}.`, /date/)[0])
    for (const ask of years) for (const { text } of ask?.lures ?? []) expect(Number(text)).toBeLessThanOrEqual(2019)
    expect(years.some((ask) => ask?.lures.some((lure) => Number(lure.text) > Number(ask.answer)))).toBe(true)
    expect(years[0]?.question).toContain('Which year fills the gap?')
  })

  it('only has names typed, for hardly anybody else is believed to have done the same', () => {
    const [named] = about('Trade with Japan and China is small.\nLee Haneul promised to visit Seoul before the end of autumn.', /seoul/)
    expect([named?.lures, named?.typedOnly, named?.typed]).toEqual([[], true, true])
  })

  it.each([
    ['who is met', 'Shinzo Abe is ready to meet Kim Jong-un before the end of autumn.', /kim-jong-un/],
    ['between whom a meeting is', 'The second round of talks between Donald Trump and Shinzo Abe was prepared badly.', /donald-trump|shinzo-abe/],
    ['who signed a treaty with whom', 'Vladimir Putin signed the Panmunjom Declaration with Kim Jong-un in a hurry.', /vladimir-putin|kim-jong-un/],
    ['what only one state has tested', 'North Korea has tested no nuclear device since the autumn of 2017.', /north-korea/],
    ['in which country a place lies', 'North Korea has closed its laboratories in Yongbyon for the winter.', /north-korea/],
    ['the other of two whom the whole article is about', 'Vladimir Putin met Kim Jong-un. Kim Jong-un thanked Vladimir Putin warmly.\nVladimir Putin hoped to learn more from Pyongyang about the harbour.', /vladimir-putin/],
  ])('leaves out no name that the rest gives away: %s', (_name, text, slot) => {
    expect(about(text, slot)).toEqual([])
  })

  it('turns round no half of a compound claim and, of what somebody says, only what may be said either way', () => {
    expect(about('North Korea closed the harbour of Wonsan, and South Korea suspended its shipments of rice.', /^word/)).toEqual([])
    expect(about('Vladimir Putin said that the railway had stalled near the harbour of Vladivostok.', /^word-stalled/)).toEqual([])
    expect(about('Vladimir Putin said that a multilateral fishing treaty is possible before the winter of 2019.', /^word-multilateral/)).toHaveLength(1)
  })

  it.each([
    ['a good quality', 'Moon Jae-in praised the courage of the fishermen of Busan in May 2019.', /^word-praised/],
    ['what is made clear', 'Vladimir Putin made it clear that he would openly discuss the fishing treaty of 2018 with Japan.', /^word-openly/],
    ['the negation in somebody’s words', 'Vladimir Putin said: “You cannot learn about a harbour town from a map alone.”', /^word-cannot/],
  ])('turns round no word on %s', (_name, text, slot) => {
    expect(about(text, slot)).toEqual([])
  })

  it('falsifies nothing inside quotation marks', () => {
    const [ask] = about('Vladimir Putin said: “All of my people want a multilateral treaty on the harbour talks.”', /^word-multilateral/)
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
