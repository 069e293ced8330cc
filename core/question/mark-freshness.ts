import { followQuote } from '../article/follow-quote'
import type { TextQuote } from '../article/text-quote'
import type { KeyPoint } from '../key-point/key-point'
import type { Term } from '../key-point/term'
import { canonicalJson } from '../shared/canonical-json'
import type { FreshnessMark, StaleReason } from './freshness'
import type { Material } from './material'
import { mentionedTerms } from './mentioned-terms'
import type { Question } from './question'

/**
 * How a published question, as it was frozen, stands to a new version of its material. `before` is the version under
 * which it was last fresh. Every quote counts, those of the options too. Pure: the same input gives the same mark.
 */
export function markFreshness(question: Question, before: Material, after: Material): FreshnessMark {
  const followed = quotesOf(question).map((quote) => ({
    quote,
    now: followQuote(quote, before.articles.get(quote.articleId) ?? null, after.articles.get(quote.articleId) ?? null),
  }))
  const lost = followed.filter(({ now }) => now.type === 'lost').map(({ quote }) => quote)
  if (lost.length > 0) return { freshness: 'broken', lost }
  const reasons = [
    ...followed.flatMap(({ quote, now }): StaleReason[] => {
      const { articleId, exact } = quote
      const moved: StaleReason[] = now.type === 'moved'
        ? [{ type: 'quote-moved', articleId, exact, fromParagraph: quote.paragraph, toParagraph: now.paragraph }]
        : []
      const isChanged = now.type === 'changed' || (now.type === 'moved' && now.sentenceChanged)
      const paragraph = now.type === 'moved' ? now.paragraph : quote.paragraph
      return isChanged ? [...moved, { type: 'sentence-changed', articleId, exact, paragraph }] : moved
    }),
    ...keyPointReasons(before.keyPoints.get(question.keyPointId), after.keyPoints.get(question.keyPointId)),
    ...changedTerms(question, before, after).map((termId): StaleReason => ({ type: 'term-changed', termId })),
  ]
  return reasons.length > 0 ? { freshness: 'stale', reasons } : { freshness: 'fresh' }
}

/** Each quote once. */
function quotesOf(question: Question): TextQuote[] {
  const quotes = [...question.evidence, ...question.options.map((option) => option.evidence)]
  return [...new Map(quotes.map((quote) => [canonicalJson(quote), quote])).values()]
}

function keyPointReasons(before: KeyPoint | undefined, after: KeyPoint | undefined): StaleReason[] {
  if (!after) return [{ type: 'key-point-gone' }]
  const old: Record<string, unknown> = before ? claimOf(before) : {}
  const now = claimOf(after)
  const fields = Object.keys(now).filter((field) => canonicalJson(old[field]) !== canonicalJson(now[field]))
  return fields.length > 0 ? [{ type: 'key-point-changed', fields }] : []
}

/** What the key point claims. What else can be asked of it, and its place in the order, leave a question as it was. */
function claimOf(keyPoint: KeyPoint): Record<string, unknown> {
  const { kind, statement, proposition, attribution, asOf, editorNote, relation, subject } = keyPoint
  return { kind, statement, proposition, attribution, asOf, editorNote, relation, subject }
}

/** Ids of the terms that the question names, in either version, and that are not what they were. */
function changedTerms(question: Question, before: Material, after: Material): string[] {
  const { stem, answer, correction, options, prompts } = question
  const texts = [stem, answer, correction ?? '', ...[...options, ...prompts].map(({ text }) => text)]
  const named = [before, after].flatMap(({ terms }) => texts.flatMap((text) => mentionedTerms(text, terms).map(({ id }) => id)))
  return [...new Set(named)].filter((id) => namingOf(before.terms.byId(id)) !== namingOf(after.terms.byId(id))).sort()
}

/** What of a term can show in a question: its names, type, role and dates; not its definition or the document cited. */
function namingOf(term: Term | null): string {
  if (!term) return ''
  const { definition: _d, checked: _c, document: _o, ...naming } = term
  return canonicalJson(naming)
}
