import type { ParsedSentence } from '../../article/parse-article'
import { type Setting, subjectOf } from './article-setting'
import type { Claim } from './claim'

/** The sentence draws a conclusion from the one before. */
const CONCLUDES = /\b(?:therefore|thus|hence|consequently|as a result|so),?\s*$/i
/** The sentence gives the reason for the one before. */
const GROUNDS = /^(?:after all|for example|for instance|indeed)\b|^it is no coincidence that\b/i

const MOOD = /\b(?:pleased|satisfied|reserved|cautious|confident|optimistic|pessimistic|critical|disappointed|angry|assessments?|praised|criticised|welcomed|rejected|supported)\b/

/** The neighbouring sentence that the article gives as the ground for a claim, null when it gives none. */
export function groundOf(claim: Claim, following: Claim | null, setting: Setting): ParsedSentence | null {
  if (claim.frame.form !== 'own' || claim.joined || /\bbecause\b/.test(claim.clause)) return null
  const { sentences } = claim.paragraph
  const before = sentences[claim.at - 1]
  if (before && CONCLUDES.test(claim.connectives.trimEnd()) && isWhole(before.text) && sharesTopic(claim, before.text, setting)) return before
  const after = sentences[claim.at + 1]
  if (after && GROUNDS.test(after.text) && isWhole(after.text) && following?.at !== claim.at && sharesTopic(claim, after.text, setting)) return after
  return following ? wordsOfSubject(claim, following, setting) : null
}

/** What is said of somebody's mood or judgement, borne out by words of theirs right behind it. */
function wordsOfSubject(claim: Claim, following: Claim, setting: Setting): ParsedSentence | null {
  const subject = subjectOf(claim.clause, setting.find)?.mention.term
  const isNext = following.paragraph === claim.paragraph && following.at === claim.at + 1
  if (!subject || !isNext || following.frame.form !== 'quote' || following.frame.speaker !== subject) return null
  return MOOD.test(claim.clause) ? following.sentence : null
}

/** Ground and claim speak of somebody or something in common: else only the author's word tells that one bears the other out. */
function sharesTopic(claim: Claim, ground: string, setting: Setting): boolean {
  const named = new Set(setting.find(claim.clause).map((mention) => mention.term))
  return setting.find(ground).some((mention) => named.has(mention.term))
}

function isWhole(text: string): boolean {
  const count = text.split(/\s+/).length
  return count >= 8 && count <= 50 && !/^(?:this|it|that|they|but if)\b/i.test(text) && !text.endsWith('?')
}
