import type { Mention } from './mentions'

/** Where a noun ends its phrase: nothing behind it says of what, with whom or against whom. */
const NOT_SAID = String.raw`(?=$|[.,;)]| (?!(?:of|to|for|between|with|about|on|over|against|among|that|towards?|whether|by|from|in(?! (?:force|place|return|full)\b))\b))`
/** Another noun behind it: “test site”, “sanctions resolutions”. */
const COMPOUND = /^ (?:sites?|resolutions?|talks|process|panels?|relief|regime|programme|groups?|results|zones?|makers?|committee)\b/

/** Always of something: no name elsewhere in the clause says of what. */
const STRICT = new RegExp(String.raw`(?<![\p{L}-])(?:test|trial|desire|mediator|opinion|turning point|starting point|reproach|track|breakthroughs?|embass(?:y|ies))(?![\p{L}-])${NOT_SAID}`, 'gu')
/** Of, with or against somebody whom a second name in the clause may tell. */
const RELATED = new RegExp(String.raw`(?<![\p{L}-])(?:results?|progress|sanctions?|negotiations|talks|relief|concessions?|(?<=\b[Aa]n? (?:\p{Ll}+ )?)(?:agreement|deal))(?![\p{L}-])${NOT_SAID}`, 'gu')
/** “the American-Korean track”, “Russian-Korean talks”, “Article 5 negotiations”: both sides are named before the noun. */
const BOTH_SIDES = /(?:\p{Lu}\p{L}*[-–]\p{Lu}|\b[Ii]nter-\p{Lu}|\p{Lu}\p{L}+[’']s? )(?:[\p{L}-]+ )*$/u

/**
 * Whether a claim speaks of what is always of, with or against something, and leaves out what: “the talks made progress”.
 * Quoted words are to be masked.
 */
export function lacksComplement(own: string, mentions: readonly Mention[]): boolean {
  const isBare = (match: RegExpExecArray) => !COMPOUND.test(own.slice(match.index + match[0].length)) && !BOTH_SIDES.test(own.slice(0, match.index))
  if ([...own.matchAll(STRICT)].some(isBare)) return true
  const named = new Set(mentions.map(({ term }) => term.id))
  return named.size < 2 && [...own.matchAll(RELATED)].some((match) => isBare(match) && !/\p{Lu}\p{L}+ $|\p{Ll}ing $/u.test(own.slice(0, match.index)))
}
