import type { Article } from '../article/article'
import { locateQuote, type TextQuote } from '../article/text-quote'
import { checkAsks } from './check-asks'
import { checkAttribution } from './check-attribution'
import { checkParts } from './check-parts'
import type { Content } from './content'
import type { ContentProblem, EntryProblem } from './content-problem'
import type { Ask, KeyPoint } from './key-point'
import type { Term } from './term'
import { termNames } from './term-names'

type Lookup = {
  articles: ReadonlyMap<string, Article>
  terms: ReadonlyMap<string, Term>
  keyPointIds: ReadonlySet<string>
  skipIds: ReadonlySet<string>
}

function repeatedIds(list: keyof Content, entries: readonly { id: string }[]): ContentProblem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ list, index, path: ['id'], reason: `the id “${id}” is taken` }]
    seen.add(id)
    return []
  })
}

function checkQuote(quote: TextQuote, lookup: Lookup): string | null {
  if (lookup.skipIds.has(quote.articleId)) return null
  const article = lookup.articles.get(quote.articleId)
  if (!article) return `there is no article “${quote.articleId}”`
  if (locateQuote(article, quote)) return null
  return `is not found exactly once in paragraph ${quote.paragraph} of the brief of ${quote.articleId}`
}

function checkQuotes(keyPoint: KeyPoint, lookup: Lookup): EntryProblem[] {
  const placed: { path: (string | number)[]; quote: TextQuote | null }[] = [
    ...keyPoint.evidence.map((quote, at) => ({ path: ['evidence', at, 'exact'], quote })),
    ...keyPoint.asks.flatMap((ask, at) =>
      ask.lures.map((lure, lureAt) => ({ path: ['asks', at, 'lures', lureAt, 'evidence', 'exact'], quote: lure.evidence })),
    ),
    ...(keyPoint.pairs?.rows ?? []).map(({ evidence }, at) => ({ path: ['pairs', 'rows', at, 'evidence', 'exact'], quote: evidence })),
    ...(keyPoint.sequence?.events ?? []).map(({ evidence }, at) => ({ path: ['sequence', 'events', at, 'evidence', 'exact'], quote: evidence })),
    ...(keyPoint.members?.lures ?? []).map(({ evidence }, at) => ({ path: ['members', 'lures', at, 'evidence', 'exact'], quote: evidence })),
  ]
  return placed.flatMap(({ path, quote }) => {
    const reason = quote && checkQuote(quote, lookup)
    return reason ? [{ path, reason }] : []
  })
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/^the /, '')
}

function checkAnswerTerm(ask: Ask, at: number, lookup: Lookup): EntryProblem[] {
  if (ask.termId === null || lookup.skipIds.has(ask.termId)) return []
  const path = ['asks', at, 'termId']
  const term = lookup.terms.get(ask.termId)
  if (!term) return [{ path, reason: `there is no term “${ask.termId}”` }]
  const names = termNames(term).map(bareName)
  return names.includes(bareName(ask.answer)) ? [] : [{ path, reason: `“${ask.answer}” is not a name of ${term.english}` }]
}

function checkContrast(keyPoint: KeyPoint): EntryProblem[] {
  const { relation, subject } = keyPoint
  if (keyPoint.kind !== 'contrast') {
    const stray = relation !== null ? 'relation' : subject !== null ? 'subject' : null
    return stray ? [{ path: [stray], reason: 'belongs to contrasts only' }] : []
  }
  const problems: EntryProblem[] = []
  if (relation === null) problems.push({ path: ['relation'], reason: 'a contrast says agree, differ or one-only' })
  if (subject === null) problems.push({ path: ['subject'], reason: 'a contrast says what it is about' })
  if (keyPoint.proposition !== null) problems.push({ path: ['proposition'], reason: 'nobody in particular claims a contrast' })
  const cited = new Set(keyPoint.evidence.map((quote) => quote.articleId)).size
  if (relation !== 'one-only' && cited < 2) {
    problems.push({ path: ['evidence'], reason: 'a contrast needs evidence in two articles' })
  }
  if (relation === 'one-only' && cited > 1) {
    problems.push({ path: ['evidence'], reason: 'where only one article speaks, only one can be cited' })
  }
  return problems
}

function checkKeyPoint(keyPoint: KeyPoint, lookup: Lookup): EntryProblem[] {
  const alive = keyPoint.supersedes.flatMap((id, at) =>
    lookup.keyPointIds.has(id) ? [{ path: ['supersedes', at], reason: `“${id}” still exists` }] : [],
  )
  return [
    ...checkQuotes(keyPoint, lookup),
    ...checkAsks(keyPoint),
    ...keyPoint.asks.flatMap((ask, at) => checkAnswerTerm(ask, at, lookup)),
    ...checkAttribution(keyPoint, lookup.terms, lookup.skipIds),
    ...checkParts(keyPoint, lookup.terms, lookup.skipIds),
    ...checkContrast(keyPoint),
    ...alive,
  ]
}

function checkNumbering(article: Article): EntryProblem[] {
  return article.paragraphs.flatMap(({ number }, at) =>
    number === at + 1 ? [] : [{ path: ['paragraphs', at, 'number'], reason: `must be ${at + 1}` }],
  )
}

function checkOffices(term: Term, lookup: Lookup): EntryProblem[] {
  if (term.offices.length > 0 && term.type !== 'person') return [{ path: ['offices'], reason: 'belongs to persons only' }]
  return term.offices.flatMap(({ country, from, to }, at): EntryProblem[] => {
    if (to !== null && to < from) return [{ path: ['offices', at, 'to'], reason: 'lies before the beginning' }]
    const isKnown = lookup.skipIds.has(country) || lookup.terms.get(country)?.type === 'country'
    return isKnown ? [] : [{ path: ['offices', at, 'country'], reason: `there is no country “${country}”` }]
  })
}

function checkTerm(term: Term): EntryProblem[] {
  const wantsDocument = term.type === 'agreement' || term.type === 'event'
  if (wantsDocument && !term.document) return [{ path: ['document'], reason: `an ${term.type} cites its primary document` }]
  if (!wantsDocument && term.document) return [{ path: ['document'], reason: 'belongs to agreements and events only' }]
  return []
}

/**
 * Checks that entries, each of the right shape, also fit together.
 * `skipIds` are ids of entries that exist but are broken themselves: references to them are not called unknown.
 */
export function checkContent(content: Content, skipIds: ReadonlySet<string> = new Set()): ContentProblem[] {
  const lookup: Lookup = {
    articles: new Map(content.articles.map((article) => [article.id, article])),
    terms: new Map(content.terms.map((term) => [term.id, term])),
    keyPointIds: new Set(content.keyPoints.map((keyPoint) => keyPoint.id)),
    skipIds,
  }
  const placed = (list: keyof Content, problems: EntryProblem[][]): ContentProblem[] =>
    problems.flatMap((some, index) => some.map((problem) => ({ list, index, ...problem })))
  return [
    ...repeatedIds('articles', content.articles),
    ...placed('articles', content.articles.map(checkNumbering)),
    ...repeatedIds('keyPoints', content.keyPoints),
    ...placed('keyPoints', content.keyPoints.map((keyPoint) => checkKeyPoint(keyPoint, lookup))),
    ...repeatedIds('terms', content.terms),
    ...placed('terms', content.terms.map((term) => [...checkTerm(term), ...checkOffices(term, lookup)])),
  ]
}
