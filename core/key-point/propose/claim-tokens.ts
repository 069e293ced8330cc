import { normaliseText } from '../../shared/normalise-text'
import type { MentionFinder } from './mentions'

/** A claim reduced to what it says: its words in order, whoever and whatever it names by term, without what only says when. */
export type ClaimTokens = {
  /** Words in small letters; “@” and an id for a term. Negations are taken out, and “did not meet” put as “met”. */
  words: readonly string[]
  isNegated: boolean
  /** What was taken out because it says when, as printed; '' when nothing was. */
  time: string
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const TIME = new RegExp(
  String.raw`,? ?\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on (?:\d{1,2} )?(?:${MONTH})(?: \d{1,2})?(?:,? \d{4})?|in (?:early |late )?(?:${MONTH}|spring|summer|autumn|winter)(?: \d{4})?|(?:in|since) \d{4}|(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter))(?![\p{L}\d]),?`,
  'gu',
)
/** Articles, and what tells when without a date: they make no other claim. */
const EMPTY = new Set('a an the any has have had already also then'.split(' '))
/** Words that reports use for one another. */
const SAME: ReadonlyMap<string, string> = new Map(Object.entries({
  summit: 'meeting', emphasised: 'stressed', emphasized: 'stressed', underlined: 'stressed', resolve: 'settle', resolved: 'settled',
  restarted: 'resumed', began: 'started', agreements: 'accords', agreement: 'accord', quarrel: 'dispute',
}))
const AUXILIARY = new Set('is are was were has have had will would can could must should'.split(' '))
/** Past tenses that no ending makes. */
const PAST: ReadonlyMap<string, string> = new Map(Object.entries({
  make: 'made', give: 'gave', take: 'took', meet: 'met', hold: 'held', keep: 'kept', leave: 'left', send: 'sent', say: 'said',
  speak: 'spoke', tell: 'told', win: 'won', lose: 'lost', bring: 'brought', find: 'found', break: 'broke', come: 'came', go: 'went',
  begin: 'started', become: 'became', pay: 'paid', withdraw: 'withdrew', get: 'got', put: 'put', let: 'let', build: 'built', sell: 'sold',
  buy: 'bought', write: 'wrote', agree: 'agreed', see: 'saw', hear: 'heard', receive: 'received',
}))

/** Reduces a clause. Null when it is negated in more than one place, or by a word whose reach is not plain. */
export function claimTokens(clause: string, find: MentionFinder): ClaimTokens | null {
  const times = [...clause.matchAll(TIME)].map((match) => match[0].replace(/^[, ]+|,$/g, ''))
  const words = plainWords(clause.replace(TIME, ' ').replace(/\bcan(?:not|[’']t)\b/g, 'can not').replace(/n[’']t\b/g, ' not'), find)
  const negations = words.filter((word) => NEGATION.has(word))
  if (negations.length > 1 || words.some((word) => UNPLAIN.has(word))) return null
  const positive = negations.length === 0 ? words : withoutNegation(words)
  return { words: positive.filter((word) => !EMPTY.has(word)), isNegated: negations.length === 1, time: times.join(' ') }
}

const NEGATION = new Set(['not', 'no', 'never'])
const UNPLAIN = new Set('neither nor none nobody nothing hardly scarcely barely only wont'.split(' '))

function plainWords(text: string, find: MentionFinder): string[] {
  const words: string[] = []
  let from = 0
  const add = (part: string) => words.push(...normaliseText(part).split(' ').filter((word) => word !== '').map((word) => SAME.get(word) ?? word))
  for (const { term, start, end } of find(text)) {
    add(text.slice(from, start))
    words.push(`@${term.id}`)
    from = end
  }
  add(text.slice(from))
  return words
}

/** “did not meet” → “met”, “made no promises” → “made promises”, “is not ready” → “is ready”. */
function withoutNegation(words: readonly string[]): string[] {
  const at = words.findIndex((word) => NEGATION.has(word))
  const before = words[at - 1] ?? ''
  const [verb = '', ...rest] = words.slice(at + 1)
  if (words[at] !== 'not' || AUXILIARY.has(before)) return words.filter((_, place) => place !== at)
  if (before === 'did') return [...words.slice(0, at - 1), pastOf(verb), ...rest]
  if (before === 'does') return [...words.slice(0, at - 1), verb.endsWith('s') ? `${verb}es` : `${verb}s`, ...rest]
  return before === 'do' ? [...words.slice(0, at - 1), verb, ...rest] : [...words]
}

function pastOf(verb: string): string {
  const past = PAST.get(verb) ?? (verb.endsWith('e') ? `${verb}d` : verb.replace(/([^aeiou])y$/, '$1i') + 'ed')
  return SAME.get(past) ?? past
}
