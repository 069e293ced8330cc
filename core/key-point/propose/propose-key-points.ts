import type { ParsedArticle } from '../../article/parse-article'
import type { TextQuote } from '../../article/text-quote'
import { contentHash } from '../../shared/content-hash'
import { type Attribution, type KeyPoint, type KeyPointKind, UNATTRIBUTED } from '../key-point'
import type { Term } from '../term'
import { type Setting, settingOf, subjectOf } from './article-setting'
import { hedgeOf, EVENT_VERB, MORE_THAN_SAID } from './lexicon'
import { proposeAsks } from './propose-asks'
import { proposeMembers } from './propose-members'
import { renderClaim, statementOf } from './statement'
import type { Claim } from './claim'
import { readClaims } from './read-claims'
import { groundOf } from './grounds'
import { hasUnnamedCritic } from './unnamed-critic'
import { noteOnOrdinals } from './note-on-ordinals'

/** What a text yields: key points in its order, and the term base with the text's author in it. */
export type Proposal = {
  keyPoints: KeyPoint[]
  terms: readonly Term[]
  asOf: string
  /** By key point id, 0–1: how much of the article hangs on it. */
  salience: ReadonlyMap<string, number>
  /** Numbers of the paragraphs that bear claims of their own. */
  claimBearing: readonly number[]
}

/**
 * Key points proposed from a parsed article: the claims that stand alone, each with whose it is, how sure, since when, and
 * the sentence that says so. Rules only: the same article and term base give the same key points. Somebody has to read them.
 */
export function proposeKeyPoints(article: ParsedArticle, articleId: string, base: readonly Term[]): Proposal {
  const setting = settingOf(article, base)
  const claims = readClaims(article, setting)
  // Somebody agrees with it elsewhere in the article: whose claim it is has two answers.
  const shared = new Set(claims.flatMap((claim) => (claim.joined ? [claim.joined.clause] : [])))
  const keyPoints = claims
    .map((claim, at) => ({ claim, keyPoint: toKeyPoint(claim, claims[at + 1] ?? null, articleId, setting, article) }))
    .map(({ claim, keyPoint }) => (shared.has(claim.clause) || isSaidByMore(claim) ? { ...keyPoint, proposition: null } : keyPoint))
  const unique = keyPoints.filter((keyPoint, at) => keyPoints.findIndex((other) => other.statement === keyPoint.statement) === at)
  const claimBearing = article.paragraphs
    .filter((paragraph) => paragraph.sentences.some((sentence) => sentence.repeats === null && sentence.text.split(' ').length >= 5))
    .map((paragraph) => paragraph.number)
  return {
    keyPoints: unique, terms: setting.terms, asOf: setting.asOf, claimBearing,
    salience: new Map(unique.map((keyPoint) => [keyPoint.id, salienceOf(keyPoint, setting)])),
  }
}

/** “This point was emphasised by the host, too.” */
const SAID_BY_MORE =
  /\b(?:this|that|it|the same)(?: (?:point|view|opinion|position|idea))?\b[^.]{0,40}\b(?:emphasi[sz]ed|stressed|shared|confirmed|repeated|echoed|underlined|supported|made) by\b|\b(?:stressed|emphasi[sz]ed|said|says|repeated|confirmed|shared?s?|echoed) (?:this|the same)\b|\bagree[sd]?\.$/i

/** Whether the next sentence tells that somebody else says so too: whose claim it is has two answers then. */
function isSaidByMore({ paragraph, at }: Claim): boolean {
  return SAID_BY_MORE.test(paragraph.sentences[at + 1]?.text ?? '')
}

/** A claim as a key point with what the rules ask of it. */
export function toKeyPoint(claim: Claim, following: Claim | null, articleId: string, setting: Setting, article: ParsedArticle): KeyPoint {
  const source = article.paragraphs.find((paragraph) => paragraph.number === claim.paragraph.number)?.text ?? ''
  const statement = statementOf(claim, setting)
  const attribution = chainOf(claim, setting)
  const quote = (paragraph: number, exact: string): TextQuote => ({ articleId, paragraph, exact, prefix: '', suffix: '' })
  const from = (claim.joined ?? claim).sentence.start
  const ground = groundOf(claim, following, setting)
  const members = proposeMembers(claim, statement, setting)
  return {
    id: `p${claim.paragraph.number}-s${claim.at + 1}-${contentHash(statement.text).slice(0, 6)}`,
    kind: kindOf(claim, attribution, ground !== null, setting),
    statement: statement.text,
    proposition: propositionOf(claim, attribution),
    attribution,
    asOf: setting.asOf,
    evidence: [
      quote(claim.paragraph.number, source.slice(from, claim.sentence.end)),
      ...(ground === null ? [] : [quote(claim.paragraph.number, source.slice(ground.start, ground.end))]),
    ],
    editorNote: noteOnOrdinals(claim.clause, setting),
    topics: [...new Set(setting.find(claim.clause).map((mention) => mention.term.id))],
    relation: null,
    subject: null,
    asks: proposeAsks(claim, statement, setting),
    ...(members ? { members } : {}),
    supersedes: [],
  }
}

/** Outermost first: the author, whoever is reported, and nobody by name where a criticism has no critic. */
function chainOf(claim: Claim, setting: Setting): Attribution[] {
  const { frame, hedge } = claim
  const who = setting.author.id
  if (frame.speaker) {
    return [{ who, verb: 'reports', hedge: null }, { who: frame.speaker.id, verb: frame.verb, hedge }]
  }
  if (hasUnnamedCritic(claim.clause)) {
    return [{ who, verb: 'writes', hedge }, { who: UNATTRIBUTED, verb: 'is reported to say', hedge: null }]
  }
  return [{ who, verb: 'writes', hedge }]
}

function propositionOf(claim: Claim, chain: readonly Attribution[]): string | null {
  if ((claim.frame.speaker !== null && MORE_THAN_SAID.has(claim.frame.verb)) || claim.joined || claim.frame.form === 'speaks-of' || chain.at(-1)?.who === UNATTRIBUTED) return null
  return renderClaim(claim)
}

function kindOf(claim: Claim, chain: readonly Attribution[], hasGround: boolean, setting: Setting): KeyPointKind {
  const subject = subjectOf(claim.clause, setting.find)
  if (claim.frame.speaker) return claim.frame.speaker.type === 'person' ? 'quote' : 'position'
  if (hasGround && chain.length === 1) return 'cause'
  const main = claim.clause.split(/ (?:that|who|which|if|when|where|after|before) /)[0] ?? ''
  if (/^(?:(?! (?:is|are|has|have|was|were|had|continues|\p{Ll}{3,}ed) ).)*\b(?:(?:will|would)\b(?! (?:provide|allow|enable|make))|(?:is|are) (?:going|likely|unlikely) to\b)/u.test(main)) return 'prediction'
  if (subject && /^ (?:insists|holds|demands|wants|is interested in)\b/.test(subject.rest)) return 'position'
  if (subject && hedgeOf(claim.clause) === null && EVENT_VERB.test(subject.rest.trimStart())) return 'fact'
  return 'claim'
}

/** How much of the article hangs on a key point, 0–1. */
export function salienceOf(keyPoint: KeyPoint, setting: Setting): number {
  const names = new Set(setting.find(keyPoint.statement).map((mention) => mention.term.id)).size
  const parts = [Math.min(names, 4) / 4, Math.min(keyPoint.asks.length, 3) / 3, keyPoint.proposition === null ? 0 : 1, keyPoint.evidence.length > 1 ? 1 : 0]
  return parts.reduce((sum, part) => sum + part, 0) / parts.length
}
