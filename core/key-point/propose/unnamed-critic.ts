import { REPORTING_VERB } from './lexicon'

const CRITICS = 'critics|observers|analysts|commentators'
const PLURAL = 'say|state|stress|emphasi[sz]e|note|add|insist|argue|claim|warn|explain|believe|hope|predict|suggest|deny|think|suspect|agree|conclude|doubt|fear|point out|complain|complained'
const SPEAKS = new RegExp(String.raw`\b(?:${CRITICS})(?: (?:also|even|often|have|had|\p{Ll}+ly))* (?:${REPORTING_VERB}|${PLURAL})\b|\b[Aa]ccording to (?:\p{Ll}+ ){0,2}(?:${CRITICS})\b`, 'u')
/** A criticism whose content is told: in somebody's words, or in a clause. */
const IS_TOLD = /\b(?:criticism|critics|accusations?|reproach(?:es)?|the so-called)\b[^“]*“|\b(?:criticism|accusations?|reproach(?:es)?) that\b/

/**
 * Whether a clause passes on what somebody says whom it does not name. “The observers were moved” or “the criticism was
 * useful” pass nothing on: they are the author's own.
 */
export function hasUnnamedCritic(clause: string): boolean {
  return SPEAKS.test(clause) || IS_TOLD.test(clause)
}
