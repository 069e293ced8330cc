import { normaliseText } from '../../shared/normalise-text'
import type { ParsedArticle, ParsedSentence } from '../../article/parse-article'
import type { KeyPoint } from '../key-point'
import type { Setting } from './article-setting'
import { completeClause } from './complete-clause'
import { stripConnectives } from './lexicon'
import { toKeyPoint } from './propose-key-points'
import type { Claim } from './claim'
import { readEveryClause } from './read-claims'
import { type Statement, statementOf } from './statement'

/** A claim of an article whose speaker, hedge and wording the rules answer for, with the key point that it makes. */
export type VouchedClaim = { claim: Claim; statement: Statement; keyPoint: KeyPoint }

/**
 * Every claim that could be a key point of the article, those that the rules propose and parts of them. A part has no
 * proposition: whose claim it is, is asked of the whole.
 */
export function vouchedClaims(article: ParsedArticle, articleId: string, setting: Setting, proposed: readonly KeyPoint[]): VouchedClaim[] {
  const byId = new Map(proposed.map((keyPoint) => [keyPoint.id, keyPoint]))
  return readEveryClause(article, setting).map((claim) => {
    const keyPoint = toKeyPoint(claim, null, articleId, setting, article)
    return { claim, statement: statementOf(claim, setting), keyPoint: byId.get(keyPoint.id) ?? { ...keyPoint, proposition: null } }
  })
}

/** The vouched claim that somebody else put into words of the sentence; null when there is none: then nobody answers for it. */
export function claimInWords(text: string, paragraph: number, sentence: ParsedSentence, vouched: readonly VouchedClaim[], setting: Setting): VouchedClaim | null {
  const here = vouched.filter(({ claim }) => claim.paragraph.number === paragraph && claim.sentence.start === sentence.start)
  const bare = (some: string) => normaliseText(stripConnectives(some).text)
  const said = normaliseText(completeClause(stripConnectives(text).text, setting, new Set()))
  const same = here.find(({ claim }) => normaliseText(claim.clause) === said)
  if (same) return same
  const pronoun = /^(?:he|she|it) /.exec(said)?.[0].length ?? 0
  const named = pronoun === 0 ? [] : here.filter(({ claim }) => normaliseText(claim.clause).endsWith(` ${said.slice(pronoun)}`))
  if (named[0] && named.length === 1) return named[0]
  // The whole sentence, out of which the rules took its frame or put a name for a pronoun.
  const [only, ...more] = here.filter(({ claim }) => !isPart(claim, here))
  return only && more.length === 0 && bare(text) === bare(sentence.text) ? only : null
}

function isPart(claim: Claim, here: readonly VouchedClaim[]): boolean {
  return here.some((other) => other.claim !== claim && normaliseText(other.claim.clause).includes(normaliseText(claim.clause)))
}
