import { CONTRARIES } from './contrary-words'
import { claimTokens, type ClaimTokens } from './claim-tokens'
import type { MentionFinder } from './mentions'

/** What two articles can differ in while they say the same otherwise. */
export type Opposition = 'polarity' | 'number' | 'order' | 'degree' | 'actor'

/** A clause that two claims have in common but for one place, and what stands there. Equal `frame`, unequal `filler`: they differ. */
export type OpenClaim = { by: Opposition; frame: string; filler: string; /** The clause with that place left open; the positive clause for polarity. */ open: string }

export type ComparableClaim = { tokens: ClaimTokens; /** Equal for claims that say the same, apart from when. */ same: string; open: readonly OpenClaim[] }

const LEAST_WORDS = 4
/** Possible both ways, true under a condition, or of a group of which one part may and another may not. */
const NO_OPPOSITE = /\b(?:may|might|could|would|if|unless|until|whether|because|both|each|every|all|some|most|many|few|several|other|another|sometimes|often|partly|at least|at most|up to)\b/i
const BLANK = '…'
// A verb form made for its word is a polarity, and compared as one.
const DEGREES = CONTRARIES.flatMap(({ pattern, instead, isOpposite }) => (!isOpposite || typeof instead === 'function' ? [] : [{
  stated: new RegExp(pattern.source, 'gu'),
  opposite: new RegExp(`(?<![\\p{L}’-])${instead[0]}(?![\\p{L}’-])`, 'gu'),
}]))
/** A count that is not given as a rough one. */
const COUNT = /(?<![\p{L}\d.,-])(?<!\b(?:about|around|nearly|almost|over|under|than) )(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= \p{Ll})(?! (?:of|percent)\b)/gu
const NUMBERS = new Map('one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, String(at + 1)]))
/** What only one does. */
const ONE_ACTOR = /^(?:hosted|chaired|opened|closed|drafted|wrote|interrupted) the /

/** A claim prepared for comparison; null when too little of it can be compared, or when nothing in it says what exactly it is about. */
export function comparableClaim(clause: string, find: MentionFinder): ComparableClaim | null {
  const tokens = claimTokens(clause, find)
  if (!tokens || tokens.words.length < LEAST_WORDS || /[“”"()…]/.test(clause)) return null
  // “A plan” of one text need not be “a plan” of another; without a name even “the plan” need not.
  const [first = ''] = tokens.words
  if (!(first.startsWith('@') || /^the /i.test(clause)) || !tokens.words.some((word) => word.startsWith('@'))) return null
  return { tokens, same: `${tokens.isNegated ? 'no' : 'yes'} ${tokens.words.join(' ')}`, open: NO_OPPOSITE.test(clause) ? [] : openClaims(clause, tokens, find) }
}

function openClaims(clause: string, tokens: ClaimTokens, find: MentionFinder): OpenClaim[] {
  const { words, isNegated, time } = tokens
  const framed = (by: Opposition, parts: readonly string[], filler: string, open: string): OpenClaim => ({ by, frame: [by, time, ...parts].join(' '), filler, open })
  const found = [framed('polarity', words, isNegated ? 'no' : 'yes', clause)]
  // Where something is denied, another word in it need not contradict.
  if (isNegated) return found
  const gap = (by: Opposition, printed: RegExp, filler: (text: string) => string, mark: string): void => {
    const all = [...clause.matchAll(printed)]
    const [only] = all
    if (!only || all.length > 1) return
    const open = clause.slice(0, only.index) + BLANK + clause.slice(only.index + only[0].length)
    const rest = claimTokens(open.replace(BLANK, ` ${mark} `), find)
    if (rest) found.push(framed(by, rest.words, filler(only[0]), open.replace(/\b([Aa])n? (?=…)/, '$1(n) ')))
  }
  gap('number', COUNT, (text) => NUMBERS.get(text) ?? text, 'qnumber')
  gap('order', /(?<= )(?:before|after)(?= )/gu, (text) => text, 'qorder')
  for (const [at, { stated, opposite }] of DEGREES.entries()) {
    gap('degree', stated, () => 'stated', `qword${at}`)
    gap('degree', opposite, () => 'opposite', `qword${at}`)
  }
  const actor = find(clause)[0]
  if (actor && actor.start <= 4 && ONE_ACTOR.test(clause.slice(actor.end).trimStart())) found.push(framed('actor', words.slice(1), actor.term.id, BLANK + clause.slice(actor.end)))
  return found
}
