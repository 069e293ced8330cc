import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article'
import { checkContent } from './check-content'
import type { Content } from './content'
import type { Ask, KeyPoint } from './key-point'
import type { Term } from './term'

function article(id: string): Article {
  return {
    id,
    position: 1,
    title: null,
    label: id,
    citation: { author: null, authorRole: null, outlet: null, publishedOn: null, dateLine: null, note: 'x' },
    sourceCriticism: { speaker: 'x', position: 'x', time: 'x', audience: 'x', cautions: [] },
    paragraphs: [{ number: 1, sentences: [{ text: 'The talks were probably useful.', sources: [] }] }],
  }
}

const quoteIn = (articleId: string) => ({ articleId, paragraph: 1, exact: 'probably useful', prefix: '', suffix: '' })

const ask: Ask = {
  slot: 'value', question: 'What were the talks probably?', answer: 'useful', answerType: 'phrase', termId: null, accept: [], typed: true,
  lures: [
    { text: 'secret', why: 'They were useful.', evidence: null },
    { text: 'harmful', why: 'They were useful.', evidence: quoteIn('first') },
  ],
}

const keyPoint: KeyPoint = {
  id: 'talks-useful', kind: 'claim', statement: 'Ahn thinks the talks were probably useful.', proposition: 'the talks were probably useful',
  attribution: [{ who: 'ahn', verb: 'thinks', hedge: 'probably' }], asOf: '2019', evidence: [quoteIn('first')], editorNote: null,
  topics: ['talks'], relation: null, subject: null, asks: [ask], supersedes: [],
}

const term: Term = {
  id: 'ahn', type: 'person', english: 'Ahn Bora', hangul: '안보라', hanja: null, revisedRomanization: null, mcCuneReischauer: null,
  russian: null, aliases: ['Ahn'], distinctNames: [], dates: null, offices: [], role: null, definition: 'x', checked: false, document: null,
}

const content = (change: Partial<KeyPoint> = {}): Content => ({
  articles: [article('first'), article('second')],
  keyPoints: [{ ...keyPoint, ...change }],
  terms: [term],
})

const reasons = (checked: Content, skip?: Set<string>): string[] =>
  checkContent(checked, skip).map((problem) => `${problem.path.join('.')}: ${problem.reason}`)

describe('checkContent', () => {
  it('finds nothing wrong with content that fits together', () => {
    expect(checkContent(content())).toEqual([])
  })

  it('takes a contrast with evidence in two articles', () => {
    const contrast = { kind: 'contrast', proposition: null, relation: 'differ', subject: 'use', evidence: [quoteIn('first'), quoteIn('second')] } as const
    expect(checkContent(content(contrast))).toEqual([])
  })

  const silence = { kind: 'contrast', proposition: null, relation: 'one-only', subject: 'use' } as const

  it('takes a contrast in which one article is silent, with evidence in the other', () => {
    expect(checkContent(content(silence))).toEqual([])
  })

  it.each<[string, Partial<KeyPoint>, string]>([
    ['an article that is said to be silent and is cited', { ...silence, evidence: [quoteIn('first'), quoteIn('second')] }, 'evidence: where only one article speaks, only one can be cited'],
    ['a contrast of a single article', { ...silence, relation: 'agree' }, 'evidence: a contrast needs evidence in two articles'],
    ['a quote in an unknown article', { evidence: [quoteIn('third')] }, 'evidence.0.exact: there is no article “third”'],
    ['a statement that lost its speaker', { statement: 'They were probably useful.' }, 'attribution.0.who: the statement does not name Ahn Bora'],
    ['an answer that occurs twice', { statement: 'Ahn: probably useful, useful.' }, 'asks.0.answer: occurs 2 times in the statement, must occur once'],
    ['a typed answer of five words', { statement: 'Ahn thinks it probably a very very very useful one.', asks: [{ ...ask, answer: 'a very very very useful' }] }, 'asks.0.answer: has more than 4 words and cannot be typed'],
    ['an unknown answer term', { asks: [{ ...ask, termId: 'baek' }] }, 'asks.0.termId: there is no term “baek”'],
    ['a single lure', { asks: [{ ...ask, lures: ask.lures.slice(0, 1) }] }, 'asks.0.lures: needs at least two lures'],
    ['a lure that is accepted as right', { asks: [{ ...ask, accept: ['Secret'] }] }, 'asks.0.lures.0.text: is a right answer'],
    ['two asks in one slot', { asks: [ask, ask] }, 'asks.1.slot: repeats another slot of this key point'],
    ['a supersession of something alive', { supersedes: ['talks-useful'] }, 'supersedes.0: “talks-useful” still exists'],
  ])('reports %s', (_, change, problem) => {
    expect(reasons(content(change))).toEqual([problem])
  })

  it('wants offices of persons alone, in a country of the term base, that do not end before they begin', () => {
    const office = { titles: ['president'], country: 'berg', from: '2010', to: '2014' }
    const berg: Term = { ...term, id: 'berg', type: 'country', english: 'Berg' }
    const checked = (some: Partial<Term>, others: Term[] = [berg]) => reasons({ ...content(), terms: [{ ...term, ...some }, ...others] })
    expect(checked({ offices: [office] })).toEqual([])
    expect(checked({ offices: [office] }, [])).toEqual(['offices.0.country: there is no country “berg”'])
    expect(checked({ offices: [{ ...office, to: '2009-12' }] })).toEqual(['offices.0.to: lies before the beginning'])
    expect(checked({}, [{ ...berg, offices: [office] }])).toEqual(['offices: belongs to persons only'])
  })

  it('keeps silent about references to entries that are broken themselves', () => {
    const broken = { ...content({ evidence: [quoteIn('third')] }), terms: [] }
    expect(reasons(broken, new Set(['third', 'ahn']))).toEqual([])
  })
})
