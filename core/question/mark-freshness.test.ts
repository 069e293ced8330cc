import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article'
import type { Content } from '../key-point/content'
import { makeContent, makeOption, makeQuestion, makeQuote } from '#test/content-factory'
import { generateQuestions } from './generate/generate-questions'
import { lintContext } from './item-lint/lint-context'
import { quoteExact } from './item-lint/quote-exact'
import { markFreshness } from './mark-freshness'
import { indexMaterial } from './material'

const content = makeContent()
const before = indexMaterial(content)
const { published } = generateQuestions(content)
const question = makeQuestion()

/** The sample with its first article's sentences edited. */
function withArticle(edit: (paragraphs: string[][]) => string[][]): Content {
  const [first, ...rest] = makeContent().articles
  if (!first) throw new Error('the sample has articles')
  const texts = edit(first.paragraphs.map(({ sentences }) => sentences.map(({ text }) => text)))
  const paragraphs: Article['paragraphs'] = texts.map((sentences, at) => ({
    number: at + 1, sentences: sentences.map((text) => ({ text, sources: [] })),
  }))
  return { ...makeContent(), articles: [{ ...first, paragraphs }, ...rest] }
}
const mark = (after: Content, of = question) => markFreshness(of, before, indexMaterial(after))

describe('markFreshness', () => {
  it('leaves every question fresh while nothing changes', () => {
    expect(published.map((each) => mark(makeContent(), each))).toEqual(published.map(() => ({ freshness: 'fresh' })))
  })

  it('says where a quote moved to', () => {
    expect(mark(withArticle((paragraphs) => [['A new opening.'], ...paragraphs]))).toEqual({
      freshness: 'stale',
      reasons: [{ type: 'quote-moved', articleId: 'berg', exact: question.evidence[0]?.exact, fromParagraph: 1, toParagraph: 2 }],
    })
  })

  it('is stale when the sentence around a short quote was edited', () => {
    const short = makeQuestion({
      evidence: [makeQuote('berg', 1, 'held in Portsea')],
      options: question.options.map((option) => ({ ...option, evidence: makeQuote('berg', 1, 'held in Portsea') })),
    })
    const after = withArticle(([first = [], ...rest]) => [['The Harbour talks were not held in Portsea.', ...first.slice(1)], ...rest])
    expect(mark(after, short)).toEqual({
      freshness: 'stale', reasons: [{ type: 'sentence-changed', articleId: 'berg', exact: 'held in Portsea', paragraph: 1 }],
    })
  })

  it('is broken when a quote no longer stands, also that of a distractor', () => {
    const lost = makeQuote('berg', 2, 'The letter, she adds, apparently held little that Westria would like.')
    const withLost = makeQuestion({ options: [...question.options.slice(0, 2), { ...makeOption('c', 'Varo'), evidence: lost }] })
    const after = withArticle((paragraphs) => paragraphs.map((sentences) => sentences.filter((text) => text !== lost.exact)))
    expect(mark(after)).toEqual({ freshness: 'fresh' })
    expect(mark(after, withLost)).toEqual({ freshness: 'broken', lost: [lost] })
  })

  it('is broken when the article is gone', () => {
    expect(mark({ ...makeContent(), articles: makeContent().articles.slice(1) }).freshness).toBe('broken')
  })

  it('is stale when the claim of its key point changed or is gone, not when more can be asked of it', () => {
    const withFirst = (change: object) =>
      ({ ...makeContent(), keyPoints: makeContent().keyPoints.map((each, at) => (at === 0 ? { ...each, ...change } : each)) })
    expect(mark(withFirst({ asOf: '2016', editorNote: 'Seen.' }))).toEqual({
      freshness: 'stale', reasons: [{ type: 'key-point-changed', fields: ['asOf', 'editorNote'] }],
    })
    expect(mark(withFirst({ asks: [], topics: ['other'] }))).toEqual({ freshness: 'fresh' })
    expect(mark({ ...makeContent(), keyPoints: makeContent().keyPoints.slice(1) })).toEqual({ freshness: 'stale', reasons: [{ type: 'key-point-gone' }] })
  })

  it('is stale when a name it uses changed in the term base, not when a definition was put better', () => {
    const withKelm = (change: object) =>
      ({ ...makeContent(), terms: makeContent().terms.map((each) => (each.id === 'kelm' ? { ...each, ...change } : each)) })
    expect(mark(withKelm({ role: 'fishing-village' }))).toEqual({ freshness: 'stale', reasons: [{ type: 'term-changed', termId: 'kelm' }] })
    expect(mark(withKelm({ definition: 'A harbour town.', checked: false }))).toEqual({ freshness: 'fresh' })
    expect(mark({ ...makeContent(), terms: makeContent().terms.filter(({ id }) => id !== 'kelm') })).toMatchObject({ freshness: 'stale' })
    expect(mark({ ...makeContent(), terms: makeContent().terms.filter(({ id }) => id !== 'norland') })).toEqual({ freshness: 'fresh' })
  })

  it('calls fresh only what the quote rule lets through, whatever was edited', () => {
    const edits = fc.array(fc.record({
      do: fc.constantFrom('insert' as const, 'remove' as const, 'swap' as const, 'edit' as const), at: fc.nat(4), to: fc.nat(4), sentence: fc.nat(3),
    }), { maxLength: 4 })
    fc.assert(fc.property(edits, (steps) => {
      const after = withArticle((paragraphs) => steps.reduce((texts, step) => edited(texts, step), paragraphs))
      const gate = lintContext(after)
      for (const each of published) {
        const found = quoteExact(each, gate).length === 0
        const { freshness } = mark(after, each)
        if (freshness === 'fresh') expect(found, each.id).toBe(true)
        if (freshness === 'broken') expect(found, each.id).toBe(false)
      }
    }), { numRuns: 60 })
  })
})

type Edit = { do: 'insert' | 'remove' | 'swap' | 'edit'; at: number; to: number; sentence: number }

function edited(texts: string[][], { do: what, at, to, sentence }: Edit): string[][] {
  const copy = texts.map((sentences) => [...sentences])
  if (what === 'insert') copy.splice(at, 0, [`Inserted before ${at}.`])
  if (what === 'remove') copy.splice(at, 1)
  if (what === 'swap' && copy[at] && copy[to]) [copy[at], copy[to]] = [copy[to], copy[at]]
  if (what === 'edit' && copy[at]?.[sentence]) copy[at][sentence] = `${copy[at][sentence].slice(0, -1)}, it seems.`
  return copy.filter((sentences) => sentences.length > 0)
}
