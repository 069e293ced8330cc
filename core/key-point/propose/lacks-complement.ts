import type { Mention } from './mentions'

/** Where a noun ends its phrase: nothing behind it says of what, with whom or against whom, and no second noun makes another of it. */
const NOT_SAID = String.raw`(?=$|[.,;)]| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|looks?|seems?|remains?|comes?|came|resumes?|stalled|failed|began|still|and|but|or|when|as|after|before|while|in (?:force|place|full)|\p{Ll}+ly)\b)`

/** Always of something: no name elsewhere in the clause says of what. */
const STRICT = new RegExp(String.raw`(?<![\p{L}-])(?:test|desire|mediator|turning point|track|breakthroughs?|negotiation process|(?<=the )most to (?:gain|lose)|(?<=more than )one voice|(?<=the one )at risk|precedents?|embass(?:y|ies))(?![\p{L}-])${NOT_SAID}`, 'gu')
/** What somebody thinks, whoever it is: that is known from before only. */
const CONTENT = new RegExp(String.raw`(?:[’']s|\b[Hh]is|\b[Hh]er|\b[Tt]heir) (?:opinion|view)(?![\p{L}-])${NOT_SAID}`, 'u')
/** Of what, and since when he is at home elsewhere. */
const OFFICE = /\b(?:became|elected|re-elected|as) (?:the )?(?:president|prime minister|leader)(?! of\b| in \p{Lu}(?!ebruary|anuary|arch|pril|ay|une|uly|ugust|eptember|ctober|ovember|ecember))\b/u
const HOME = /\b(?:travel(?:led|s)|return(?:ed|s)|went|goes|came|flew) home\b(?! (?:from|to|after)\b)/
/** Of, with or against somebody whom a second name in the clause may tell. */
const RELATED = new RegExp(String.raw`(?<![\p{L}-])(?:results?|progress|sanctions?|negotiations|talks|relief|concessions?|(?<=\b[Aa]n? (?:\p{Ll}+ )?)(?:agreement|deal))(?![\p{L}-])${NOT_SAID}`, 'gu')
/** “the American-Korean track”, “Russian-Korean talks”, “Article 5 negotiations”: both sides are named before the noun. */
const BOTH_SIDES = /(?:\p{Lu}\p{L}*[-–]\p{Lu}|\b[Ii]nter-\p{Lu}|\p{Lu}\p{L}+[’']s? )(?:[\p{L}-]+ )*$/u

/**
 * Whether a claim speaks of what is always of, with or against something, and leaves out what: “the talks made progress”.
 * Quoted words are to be masked.
 */
export function lacksComplement(own: string, mentions: readonly Mention[]): boolean {
  const isBare = (match: RegExpExecArray) => !BOTH_SIDES.test(own.slice(0, match.index))
  if (CONTENT.test(own) || OFFICE.test(own) || HOME.test(own)) return true
  if ([...own.matchAll(STRICT)].some(isBare)) return true
  const named = new Set(mentions.map(({ term }) => term.id))
  return named.size < 2 && [...own.matchAll(RELATED)].some((match) => isBare(match) && !/\p{Lu}\p{L}+ $|\p{Ll}ing $/u.test(own.slice(0, match.index)))
}
