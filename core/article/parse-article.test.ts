import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle } from './parse-article'
import { splitParagraphs } from './split-paragraphs'

const BODY = 'The talks in the harbour took three days. Mr. Ahn left the U.S. delegation on Nov. 3.'

describe('parseArticle', () => {
  it('recognises title, byline and date line, and makes no paragraph of them', () => {
    const article = parseArticle(`Talks in the harbour\nBy Ahn Bora, harbour master\n05.03.2015 10:20\n\n${BODY}\n\nNobody signed.`, 'text')
    expect(article.title).toBe('Talks in the harbour')
    expect(article.byline).toBe('Ahn Bora')
    expect(article.dateLine).toEqual({ text: '05.03.2015 10:20', date: '2015', isAmbiguous: true })
    expect(article.paragraphs.map(({ number, sentences }) => [number, sentences.length])).toEqual([[4, 2], [5, 1]])
  })

  it.each<[string, string | null]>([
    ['By Ahn Bora', 'Ahn Bora'],
    ['by Ahn Bora, harbour master', 'Ahn Bora'],
    ['BY PROF. AHN BORA', 'AHN BORA'],
    ['Written by Dr. Ahn Bora | 4 May 2018', 'Ahn Bora'],
    ['By April Holt', 'April Holt'],
    ['By late April, the two delegations were to meet again', null],
    ['By Late April, the two delegations were to meet again', null],
    ['By rail to Portsea', null],
    ['By March Norland, which had waited, was ready', null],
  ])('reads the author of “%s” as %s', (line, byline) => {
    expect(parseArticle(`${line}\n\n${BODY}`, 'text').byline).toBe(byline)
  })

  it('keeps running text that begins with “By” and a month', () => {
    const text = 'By late April, the two delegations had left the harbour of Portsea.'
    expect(parseArticle(`${text}\n\n${BODY}`, 'text').paragraphs[0]?.text).toBe(text)
  })

  it('joins a wrapped line that begins with “by”', () => {
    const wrapped = 'The talks in the harbour took three days and were led\nby the two harbour masters, whom nobody in Portsea\nhad asked.'
    expect(parseArticle(wrapped, 'text').paragraphs.map((paragraph) => paragraph.text)).toEqual([wrapped.replaceAll('\n', ' ')])
  })

  it('reads the front matter of Markdown with and without quotation marks', () => {
    const article = parseArticle(`---\nauthor: "Ahn Bora"  \ntitle:  'Talks'\ndate: 2015-03-05\nempty: ""\n---\n${BODY}\n`, 'markdown')
    expect([article.title, article.byline, article.dateLine?.date]).toEqual(['Talks', 'Ahn Bora', '2015-03-05'])
  })

  it('finds the author who is named in the running text only', () => {
    const article = parseArticle(`${BODY} More talks are needed, writes professor Ahn Bora, director of the Port Institute.\nNobody signed.`, 'text')
    expect([article.title, article.byline]).toEqual([null, 'Ahn Bora'])
    expect(article.paragraphs).toHaveLength(2)
  })

  it('leaves out the note on the author', () => {
    const article = parseArticle(`By Ahn Bora\n\n${BODY}\n\nAhn Bora is a fellow at the Port Institute.`, 'text')
    expect(article.paragraphs.map((paragraph) => paragraph.number)).toEqual([2])
  })

  it('takes a text that starts with running text as it is', () => {
    const article = parseArticle(`${BODY}\nNobody signed.`, 'text')
    expect([article.title, article.dateLine]).toEqual([null, null])
    expect(article.paragraphs.map((paragraph) => paragraph.number)).toEqual([1, 2])
  })

  it('joins the lines of wrapped paragraphs', () => {
    const wrapped = 'The talks in the harbour took three days and led\nto nothing that anybody had hoped for. Nobody\nsigned.\n\nIt rained.'
    expect(parseArticle(wrapped, 'text').paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'The talks in the harbour took three days and led to nothing that anybody had hoped for. Nobody signed.',
      'It rained.',
    ])
  })

  it('reads Markdown without its marks', () => {
    const source = '---\nauthor: Ahn Bora\ndate: 2015-03-05\n---\n# Talks\n\nThe **talks** in [Portsea](https://port.example) took _three_ days.\n\n## Who came\n\n> “We are glad.”\n\n```\ncode\n```\n- One point.\n'
    const article = parseArticle(source, 'markdown')
    expect([article.title, article.byline, article.dateLine?.date]).toEqual(['Talks', 'Ahn Bora', '2015-03-05'])
    expect(article.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'The talks in Portsea took three days.', '“We are glad.”', 'One point.',
    ])
  })

  it('takes an escaped mark of Markdown for the character that it is', () => {
    const source = '\\# Talks \\*of a kind\\* in \\[Portsea\\](here), 3 \\< 4, C\\:\\\\a\\_b\\_c\n\n# Who came in C\\#\n\n2015\\. It rained.'
    const article = parseArticle(source, 'markdown')
    expect(article.title).toBe('Who came in C#')
    expect(article.paragraphs.map((paragraph) => paragraph.text)).toEqual(['# Talks *of a kind* in [Portsea](here), 3 < 4, C:\\a_b_c', '2015. It rained.'])
  })

  it('marks what is said again, and not the new sentence beside it', () => {
    const first = 'The harbour talks gave Norland back its voice in the strait dispute.'
    const article = parseArticle(`${first} Nobody signed.\nThe harbour talks have given Norland its voice back in the strait dispute. Minister Lee wants a second round.`, 'text')
    expect(article.paragraphs[1]?.sentences.map((sentence) => sentence.repeats)).toEqual([{ paragraph: 1, sentence: 1 }, null])
  })

  const pieces = fc.constantFrom(
    'By ', 'Mr. ', 'U.S. ', 'Kim ', 'said. ', '“Yes.” ', '… ', '\n', '\r\n', '\n\n', '# ', '**', '[a](b)', '---', '05.03.2015', '회담. ', '\u202E', '\0', '<b>', '`', '|', '>', ', writes Ahn Bora, ', ' ',
  )
  const texts = fc.oneof(fc.string({ maxLength: 300 }), fc.array(pieces, { maxLength: 60 }).map((some) => some.join('')))

  it('keeps every sentence at its offsets, in order, and is the same each time, whatever the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('text' as const, 'markdown' as const), (source, format) => {
        const article = parseArticle(source, format)
        expect(parseArticle(source, format)).toEqual(article)
        let number = 0
        for (const paragraph of article.paragraphs) {
          expect(paragraph.number).toBeGreaterThan(number)
          number = paragraph.number
          for (const sentence of paragraph.sentences) {
            expect(paragraph.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          }
          expect(paragraph.sentences.map((sentence) => sentence.text).join(' ')).toBe(paragraph.text)
        }
      }),
      { numRuns: 1000, seed: 3 },
    )
  })

  it('counts paragraphs as the check of briefs does, where no line is wrapped', () => {
    const source = `Talks in the harbour\n05.03.2015\n\n${BODY}\n\nNobody signed.`
    const numbers = splitParagraphs(source).map((paragraph) => paragraph.number)
    expect(parseArticle(source, 'text').paragraphs.map((paragraph) => paragraph.number)).toEqual(numbers.slice(2))
  })

  it.each([
    ['one long line', 'a. '.repeat(33_000)],
    ['full stops', `${'.'.repeat(100_000)}x`],
    ['brackets', '['.repeat(100_000)],
    ['open comments', '<!--'.repeat(25_000)],
    ['stars', '*a'.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['a heading with a hole', `# a${' '.repeat(100_000)}b`],
    ['front matter with a hole', `---\na:x${' '.repeat(100_000)}b\n---\n${BODY}`],
    ['negations', `The${' parliament isn’t'.repeat(6_000)}.`],
  ])('does not choke on %s', (_name, source) => {
    const start = performance.now()
    parseArticle(source, 'text')
    parseArticle(source, 'markdown')
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
