import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { parseArticle } from '../../article/parse-article'
import { proposeKeyPoints } from './propose-key-points'
import { hasUnnamedCritic } from './unnamed-critic'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const { terms } = readContent(path.join(ROOT, 'content'))
const fixture = (name: string) => readFileSync(path.join(ROOT, 'test/fixtures/articles', name), 'utf8')

function propose(source: string) {
  const article = parseArticle(source, 'text')
  return { article, ...proposeKeyPoints(article, 'text', terms) }
}

describe('proposeKeyPoints', () => {
  it('takes the author from the text, and no year where the text lets none be known', () => {
    const { keyPoints, asOf } = propose(fixture('practical-meaning.txt'))
    expect(asOf).toBe('')
    expect(new Set(keyPoints.map((keyPoint) => keyPoint.attribution[0]?.who))).toEqual(new Set(['author-dana-holt']))
  })

  it('takes of an ambiguous date line the year alone', () => {
    const { keyPoints, asOf } = propose(fixture('empty-chair.txt'))
    expect(asOf).toBe('2018')
    for (const { statement } of keyPoints) expect(statement).not.toMatch(/March|May|05\.03/)
  })

  it.each<[string, string]>([
    ['The Hanoi summit gave nobody what he had hoped for in spring.', '2019'],
    ['Years after the Hanoi summit the railway line is still closed.', ''],
    ['The Hanoi summit gave nobody what he had hoped for. In 2021 all was over.', ''],
    ['The summit gave nobody what he had hoped for.', ''],
  ])('reads the year of “%s” as “%s”', (source, year) => {
    expect(propose(source).asOf).toBe(year)
  })

  it('makes one key point of what is said twice, and one of the new sentence beside it', () => {
    const { keyPoints } = propose(fixture('practical-meaning.txt'))
    const closing = keyPoints.filter((keyPoint) => keyPoint.evidence[0]?.paragraph === 6)
    expect(closing.map((keyPoint) => keyPoint.statement)).toEqual([
      'According to Dana Holt, more than one meeting is needed after the Singapore summit, and Xi Jinping stressed that he has such an intention.',
    ])
    expect(keyPoints.filter((keyPoint) => keyPoint.statement.includes('practical meaning'))).toHaveLength(1)
  })

  it('asks nobody whose claim it is when the next sentence says that somebody else shares it, or when the verb says more than “said”', () => {
    const proposition = (source: string) => propose(`Title of a text\n3 May 2018\n${source}`).keyPoints.map((keyPoint) => keyPoint.proposition)
    expect(proposition('Russia needs a stable neighbour in the east. Incidentally, this point was emphasised by Vladimir Putin himself.')[0]).toBeNull()
    expect(proposition('Russia needs a stable neighbour in the east. Vladimir Putin went home by train.')[0]).not.toBeNull()
    expect(proposition('Mike Pompeo denied that a new consulate would be opened in Pyongyang.')).toEqual([null])
    expect(proposition('Mike Pompeo said that a new consulate would be opened in Pyongyang.')).toEqual(['a new consulate would be opened in Pyongyang'])
  })

  it('names the year once', () => {
    const { keyPoints } = propose('A title\n3 May 2018\nIn March 2018 Russia vetoed a resolution of the Security Council.')
    expect(keyPoints[0]?.statement).toBe('According to the author of the article, in March 2018 Russia vetoed a resolution of the Security Council.')
  })

  it('gives a criticism without a critic to nobody by name', () => {
    const { keyPoints } = propose(fixture('practical-meaning.txt'))
    const criticism = keyPoints.find((keyPoint) => keyPoint.statement.includes('lack of daylight'))
    expect(criticism?.attribution.at(-1)?.who).toBe('unattributed')
    expect(criticism?.proposition).toBeNull()
  })

  it.each<[string, boolean]>([
    ['The accusations that Russia has broken the armistice in winter are old.', true],
    ['Some critics say that Russia has lost much of its trade with Japan.', true],
    ['Russia has lost much of its trade with Japan, many observers fear.', true],
    ['According to most analysts, Russia has lost much of its trade with Japan.', true],
    ['The criticism of Japan for its “lack of daylight” is a kind of trick.', true],
    ['Some observers could not help making bold comments on Russia and Japan.', false],
    ['Russia has invited observers from Japan to its naval exercise in summer.', false],
    ['Russia has spared Japan all criticism since the summer of the exercise.', false],
  ])('knows whether “%s” passes on what nobody by name says: %s', (sentence, isPassedOn) => {
    for (const { attribution } of propose(`A title\n3 May 2018\n${sentence}`).keyPoints) expect(attribution.some(({ who }) => who === 'unattributed')).toBe(isPassedOn)
    expect(hasUnnamedCritic(sentence)).toBe(isPassedOn)
  })

  it('keeps hedges word for word, in the chain and in the statement', () => {
    const hedged = propose(fixture('practical-meaning.txt')).keyPoints.flatMap(({ statement, attribution }) =>
      attribution.filter((link) => link.hedge !== null).map((link) => [link.hedge, statement.includes(link.hedge ?? '')]))
    expect(hedged).toEqual([['obviously', true], ['we can assume', true], ['most likely', true]])
  })

  it('notes where a text miscounts what the term base counts', () => {
    const { keyPoints } = propose('The Hanoi summit failed.\nA short detente began with the first inter-Korean summit in spring.')
    expect(keyPoints[0]?.editorNote).toContain('Inter-Korean summit of June 2000')
  })

  const pieces = fc.constantFrom(
    'Putin ', 'Kim Jong-un ', 'He ', 'said that ', 'the summit ', 'has restored ', 'According to Moon, ', '“We are satisfied ', '” ', 'most likely ',
    'Therefore, ', 'such a plan ', 'in 2019 ', 'more realistic ', '. ', ', but ', '; ', '\n', 'the Russian president ', 'it seems that ', 'three boats ', '[', '(', 'writes Ahn Bora, ',
  )
  const texts = fc.array(pieces, { maxLength: 80 }).map((some) => some.join(''))

  it('cites word for word and names every speaker and hedge, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 200 })), (source) => {
        const { article, keyPoints, terms: all } = propose(source)
        expect(proposeKeyPoints(article, 'text', terms).keyPoints).toEqual(keyPoints)
        for (const keyPoint of keyPoints) {
          for (const quote of keyPoint.evidence) {
            expect(article.paragraphs.find((paragraph) => paragraph.number === quote.paragraph)?.text).toContain(quote.exact)
          }
          for (const { who, hedge } of keyPoint.attribution) {
            expect(who === 'unattributed' || all.some((term) => term.id === who)).toBe(true)
            if (hedge !== null) expect(keyPoint.statement.toLowerCase()).toContain(hedge)
          }
          for (const ask of keyPoint.asks) expect(keyPoint.statement.split(ask.answer)).toHaveLength(2)
        }
      }),
      { numRuns: 300, seed: 5 },
    )
  })
})

describe('proposeKeyPoints on what nobody wrote', () => {
  it.each<[string, string]>([
    ['full stops', `${'.'.repeat(100_000)}x`],
    ['opening quotation marks', '“'.repeat(50_000)],
    ['quotes that never close', '“Putin said, '.repeat(8_000)],
    ['one long sentence', 'Putin said that the summit has restored Russia, and '.repeat(2_000)],
    ['short sentences', '김정은은 말했다. '.repeat(10_000)],
    ['names', 'Ahn Bora '.repeat(12_000)],
    ['capitals of two scripts', 'AЖ'.repeat(20_000)],
  ])('does not choke on %s', (_name, source) => {
    const start = process.cpuUsage().user
    propose(source)
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(4000)
  })
})
