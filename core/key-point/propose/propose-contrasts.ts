import { type Article, paragraphText } from '../../article/article'
import type { TextQuote } from '../../article/text-quote'
import { contentHash } from '../../shared/content-hash'
import { groupBy } from '../../shared/group-by'
import { type Attribution, type KeyPoint, type Relation, UNATTRIBUTED } from '../key-point'
import type { Term } from '../term'
import { occasionOf } from './article-setting'
import { type ComparableClaim, comparableClaim } from './compare-claims'
import { hedgeOf } from './lexicon'
import { mentionFinder, type MentionFinder } from './mentions'
import { onlyInOne } from './only-in-one'

/** One of two articles that are set side by side. */
export type ContrastSide = {
  article: Article
  /** Whether the paragraphs are the whole text. A brief leaves things out: its silence says nothing. */
  isWhole: boolean
  keyPoints: readonly KeyPoint[]
  terms: readonly Term[]
}

/** Subjects of which only one article speaks, at most. */
const MOST_ONE_ONLY = 3

/**
 * Contrasts of two articles about the same meeting in the same year; of any other two there are none. They agree where both
 * make the same claim, unhedged and by the same speaker; they differ where both authors make the same claim but for one
 * controlled opposition; one is alone with a subject that the other never touches. Few, so that none is wrong.
 */
export function proposeContrasts(one: ContrastSide, other: ContrastSide): KeyPoint[] {
  const [first, second] = [reading(one), reading(other)]
  if (first.meeting === null || first.meeting !== second.meeting || first.year === '' || first.year !== second.year) return []
  if (first.name === second.name || one.article.id === other.article.id) return []
  return [...agreements(first, second), ...differences(first, second), ...silences(first, second), ...silences(second, first)]
}

type Claimed = ComparableClaim & { keyPoint: KeyPoint; clause: string; speaker: string | null }
type Reading = { side: ContrastSide; name: string; year: string; text: string; find: MentionFinder; meeting: string | null; author: Attribution | null; claims: readonly Claimed[] }

function reading(side: ContrastSide): Reading {
  const { article, keyPoints, terms } = side
  const text = [article.title ?? '', ...article.paragraphs.map(paragraphText)].join('\n')
  const times = [...groupBy(keyPoints, (keyPoint) => keyPoint.asOf)].sort(([, some], [, more]) => more.length - some.length)
  const asOf = times[0]?.[0] ?? ''
  const year = asOf.slice(0, 4)
  const find = mentionFinder(terms.filter((term) => term.role !== 'author' || text.includes(term.english)), text, asOf)
  const occasion = occasionOf(text, find, terms, asOf)
  const persons = occasion === null ? [] : find(occasion).map((mention) => mention.term.id).toSorted()
  const author = keyPoints.find((keyPoint) => keyPoint.attribution.length > 0)?.attribution[0]?.who
  return {
    side, year, text, find, name: `“${article.label}” (${year})`, meeting: persons.length === 2 ? persons.join(' ') : null,
    author: author === undefined ? null : { who: author, verb: 'writes', hedge: null },
    claims: keyPoints.flatMap((keyPoint) => claimed(keyPoint, find)),
  }
}

/** Only plain claims: no hedge, no forecast, nobody's unnamed criticism, nothing that an editor had to explain. */
function claimed(keyPoint: KeyPoint, find: MentionFinder): Claimed[] {
  const { proposition, attribution, kind, editorNote } = keyPoint
  const isPlain = attribution.every(({ who, hedge }) => hedge === null && who !== UNATTRIBUTED) && attribution.length >= 1 && attribution.length <= 2
  if (proposition === null || !isPlain || kind === 'prediction' || kind === 'contrast' || editorNote !== null || hedgeOf(proposition) !== null) return []
  const clause = proposition.replace(/[.\s]+$/, '')
  const comparable = comparableClaim(clause, find)
  return comparable ? [{ ...comparable, keyPoint, clause, speaker: attribution[1]?.who ?? null }] : []
}

function agreements(first: Reading, second: Reading): KeyPoint[] {
  const theirs = groupBy(second.claims, (claim) => `${claim.speaker} ${claim.same}`)
  return first.claims.flatMap((claim) => {
    const match = theirs.get(`${claim.speaker} ${claim.same}`)?.find(({ tokens: { time } }) => time === '' || claim.tokens.time === '' || time === claim.tokens.time)
    if (!match) return []
    // What both say is what the one without a date says.
    const shared = claim.tokens.time === '' ? claim : match
    const speaker = first.side.terms.find((term) => term.id === claim.speaker)?.english
    const said = claim.speaker === null ? shared.clause : `${speaker ?? claim.speaker} said that ${shared.clause}`
    return [contrast(first, second, 'agree', `whether ${said}`, `Both ${first.name} and ${second.name} report that ${said}.`, [claim.keyPoint, match.keyPoint])]
  })
}

/** Only what the authors say themselves: whoever is reported may have said both. */
function differences(first: Reading, second: Reading): KeyPoint[] {
  const open = (side: Reading) => side.claims.filter((claim) => claim.speaker === null).flatMap((claim) => claim.open.map((each) => ({ ...each, claim })))
  const theirs = groupBy(open(second), (each) => each.frame)
  // Who says both says nothing that another contradicts.
  const said = { first: new Set(first.claims.map((claim) => claim.same)), second: new Set(second.claims.map((claim) => claim.same)) }
  const found = open(first).flatMap((each) => {
    const match = theirs.get(each.frame)?.find((other) => other.filler !== each.filler)
    if (!match || said.second.has(each.claim.same) || said.first.has(match.claim.same)) return []
    const positive = each.claim.tokens.isNegated ? match : each
    // In “…” the rules would take a whole clause for one title.
    const subject = each.by === 'polarity' ? `whether ${positive.open}` : `what belongs at the dots in ‘${each.open}’`
    const statement = `${first.name} and ${second.name} differ: the first has it that ${each.claim.clause}, the second that ${match.claim.clause}.`
    return [contrast(first, second, 'differ', subject, statement, [each.claim.keyPoint, match.claim.keyPoint])]
  })
  return [...new Map(found.map((keyPoint) => [keyPoint.evidence.map((quote) => quote.exact).join('\n'), keyPoint])).values()]
}

function silences(speaking: Reading, silent: Reading): KeyPoint[] {
  if (!silent.side.isWhole) return []
  const sentences = speaking.side.article.paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => sentence.text))
  return onlyInOne(sentences, speaking.find, silent.text, silent.find)
    .flatMap((term) => {
      const about = speaking.side.keyPoints.find((keyPoint) => speaking.find(keyPoint.proposition ?? '').some((mention) => mention.term.id === term.id))
      if (!about) return []
      const takesArticle = term.type === 'country' ? term.aliases.includes(`the ${term.english}`) : term.english.includes(' ')
      const subject = takesArticle ? `the ${term.english}` : term.english
      return [contrast(speaking, silent, 'one-only', subject, `Only ${speaking.name} speaks of ${subject}; ${silent.name} does not.`, [about])]
    })
    .slice(0, MOST_ONE_ONLY)
}

function contrast(one: Reading, other: Reading, relation: Relation, subject: string, statement: string, from: readonly KeyPoint[]): KeyPoint {
  const evidence = from.flatMap((keyPoint): TextQuote[] => keyPoint.evidence.slice(0, 1))
  const speaking = relation === 'one-only' ? [one] : [one, other]
  return {
    id: `contrast-${relation}-${contentHash([subject, ...evidence.map((quote) => quote.exact)].join('\n')).slice(0, 8)}`,
    kind: 'contrast', statement, proposition: null,
    attribution: speaking.flatMap((side) => side.author ?? []),
    asOf: one.year, evidence, editorNote: null,
    topics: [...new Set(from.flatMap((keyPoint) => keyPoint.topics))],
    relation, subject, asks: [], supersedes: [],
  }
}
