/** Words that point at what was said before. */
const POINTING = new RegExp(
  String.raw`\b(?:this|these|those(?! (?:who|which|that|related|of|in|with))|such(?! as\b)|here|thereby|thereof|the former|the latter|the same|likewise|so far|aforementioned)\b` +
  String.raw`|^(?:that|one|another) (?:is|was|will|would|has|had)\b|\b(?:for|from|with|after|before) that(?=[.,]|$| [A-Z])|\bthan that(?! of)|\bneither [a-z]|^(?:either|both) [a-z]|\bboth [a-z]+(?:s|men|women)\b(?! and)` +
  String.raw`|\bthat (?:day|evening|night|week|month|year|time|moment|date)\b|\b(?:is|are|was|were|does|do|did|has|have) not,?(?= and\b| but\b|$)`,
  'i',
)
/** Two who are known only from before. */
const KNOWN_BEFORE = /\b(?:the country|the two countries|both countries|(?:the|both) (?:two )?(?:parties|sides|leaders|states)(?! (?:of|who|that|which|in)\b)|the two\b)/i
/** A comparison, an answer or an agreement whose other half stands in the sentence before. */
const OTHER_HALF = /\banswer(?:s|ed)? with\b|\bin return\b(?! for)|(?<!each |the |on |every |any )\bother (?:\p{Ll}+ )?\p{Ll}+s\b|\bthe (?:old|new|other|first|second|last) one\b|\bpoint(?:s|ed)? to\b|\b(?:differently|disagree[sd]?|too|as well|(?:more|less) \p{Ll}+)$|\b(?:reacted|responded)\b(?! (?:to|by|with)\b)/u
/** Known only to whoever knows the day of writing. */
const RELATIVE_TIME = /\b(?:yesterday|today|tomorrow|tonight|last (?:week|month|night|year)|next (?:week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:days?|weeks?|months?|years?) ago)\b/i
/** “Most likely, they should agree …”: what somebody else is said to want, known from the sentence before, and no demand of the speaker. */
const LIKELY_DEMAND = /^(?:most likely|very likely|apparently|perhaps|probably|possibly|presumably|it seems),? .*\bshould\b/i

/** Things that need no introduction. */
const KNOWN_TO_ALL =
  /^(?:world|sanctions|region|future|past|present|end|time|war|peninsula|situation|process|international community|way|hand|other|others|one|press|public|long run|short run|programme|alliance|armistice|spring|summer|autumn|winter|(?:military )?demarcation line|table|spot|west|east|north|south)$/i
/** What ends a noun phrase. */
const ENDS_PHRASE =
  /^(?:of|in|on|at|for|to|with|between|that|which|who|whose|where|from|over|against|under|behind|about|among|by|after|before|when|while|into|towards|than|as|and|or|but|if|because|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|cannot|did|does|do|not|the|an?|its|their|his|her|even|only|just|still|already|again|very|so|itself|themselves|seems?|looks?|appears?|remains?|needs?|shows?|means?|depends?|wants?|came|went|began|left|made|took|put|met|said|fell|rose|directly|openly|merely|soon|\p{Ll}{3,}ed)$/iu
/** “the real test”, “the highest price”: told apart by its rank, not by what was said before. */
const BY_RANK = /^(?:real|main|only|best|worst|whole|entire|key|central|decisive|most \p{Ll}+|\p{Ll}{3,}est) /u
/** What says which one is meant, whatever follows. */
/** “for two years”: how long, and not which one. */
const HOW_LONG = /^(?:for|in|over|within|after|before) (?:an?|the (?:first|last)|two|three|four|five|six|seven|eight|nine|ten|some|many|several|\d+) (?:time|days?|weeks?|months?|years?)\b|^in (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b/
const SAYS_WHICH = /^(?:of|that|which|who|whose|where|between|to|for|about|against|over|among|behind|under|in|on)$/
/** What may say which one is meant, or when and how something is done: told by the word that follows. */
const MAY_SAY_WHICH = /^(?:with|from|by|at|before|after|since|during)$/

/** Whether a claim speaks of something that only the text before it makes known. Quoted words are to be masked. */
export function pointsBack(own: string): boolean {
  return POINTING.test(own) || KNOWN_BEFORE.test(own) || OTHER_HALF.test(own) || RELATIVE_TIME.test(own) || LIKELY_DEMAND.test(own) || hasBareDefinite(own)
}

/** “the pledge”, “the new drills”: a definite thing that neither a name nor a phrase behind it tells apart. */
function hasBareDefinite(own: string): boolean {
  for (const match of own.matchAll(/\b[Tt]he (?=[\p{Ll}“])/gu)) {
    const words = own.slice(match.index + match[0].length).split(' ').slice(0, 7)
    const end = words.findIndex((word, at) => at > 0 && ENDS_PHRASE.test(word.replace(/[,.]$/, '')) || (at > 0 && /[,.]$/.test(words[at - 1] ?? '')))
    const phrase = end === -1 ? words : words.slice(0, end)
    if (phrase.some((word) => /\p{Lu}|\p{N}|“|xx/u.test(word))) continue
    const whole = phrase.join(' ').replace(/[,.]$/, '')
    if (KNOWN_TO_ALL.test(whole) || KNOWN_TO_ALL.test(whole.split(' ').at(-1) ?? '')) continue
    if (BY_RANK.test(whole)) continue
    const next = end === -1 ? '' : words[end] ?? ''
    // “the site and the platform in …”: what follows the second holds for both.
    if (/^(?:and|or)$/.test(next) && words[end + 1] === 'the') continue
    if (HOW_LONG.test(words.slice(end).join(' '))) return true
    if (SAYS_WHICH.test(next)) continue
    if (MAY_SAY_WHICH.test(next) && /^(?:the|an?|its|their|his|her|which|whom|\p{Lu}.*|\p{N}.*)$/u.test(words[end + 1] ?? '')) continue
    return true
  }
  return false
}
