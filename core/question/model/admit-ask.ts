import { contentHash } from '../../shared/content-hash'
import type { Ask, Lure } from '../../key-point/key-point'
import type { Setting } from '../../key-point/propose/article-setting'
import { completeClause } from '../../key-point/propose/complete-clause'
import { acceptedFor, isPartOfMore, NAMED } from '../../key-point/propose/propose-asks'
import type { VouchedClaim } from '../../key-point/propose/vouched-claims'
import type { TermIndex } from '../../key-point/term-index'
import { contentWords } from '../content-words'
import { substituteAnswer } from '../substitute-answer'
import { words } from '../words'
import { admitDistractors, type AskedFor } from './admit-distractors'
import type { DropReason, Dropped } from './dropped'
import type { ModelProposal } from './read-model-answer'
import { rephrasesClaim } from './rephrases-claim'

type ProposedAsk = ModelProposal['asks'][number]

/** Slots of asks that a model worded begin with this. */
const MODEL_SLOT = 'model-'
const LEAST_LURES = 2
const MOST_LURES = 4
const MOST_WORDS = 4
const DATE = /^(?:(?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:(?: to |–)\d{1,2})?)$/
const NUMBER = /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/

/** A proposed question as an ask of the claim's key point; null, and counted, when it does not hold. Its frame is ours: the speaker is never the model's word. */
export function admitAsk(proposed: ProposedAsk, vouched: VouchedClaim, setting: Setting, terms: TermIndex, dropped: Dropped): Ask | null {
  const drop = (reason: DropReason) => {
    dropped.add(reason)
    return null
  }
  const { claim, statement, keyPoint } = vouched
  const answer = answerIn(proposed.answer, vouched, setting)
  if (answer === 'not-there') return drop('answer-not-in-claim')
  if (answer === 'not-fit' || claim.joined || claim.frame.form === 'quote') return drop('answer-not-fit')
  if (keyPoint.asks.some((ask) => ask.answer === answer.text)) return drop('answer-already-asked')
  const bare = statement.text.slice(statement.frameLength).replace(/\.$/, '')
  const worded = wordedFor(claim, proposed.question, setting)
  if (!rephrasesClaim(worded, bare, answer.text, answer.type)) return drop('question-changes-claim')
  const lures = admitDistractors(proposed.distractors, answer, claim.paragraph.text, terms, dropped)
  if (lures.length < LEAST_LURES) return drop('too-few-distractors')
  const isTyped = answer.type !== 'phrase' && words(answer.text).length <= 3 && !/^[’']s?\b/.test(statement.text.split(answer.text)[1] ?? '')
  return {
    slot: `${MODEL_SLOT}${contentHash(answer.text).slice(0, 8)}`,
    question: `${frameOf(vouched, setting)}${worded}`,
    answer: answer.text, answerType: answer.type, termId: answer.term?.id ?? null,
    accept: answer.term ? acceptedFor(answer.term) : [], typed: isTyped, ...cueOf(answer),
    // The passage does not say it; that it says the contrary, no rule can tell.
    lures: lures.slice(0, MOST_LURES).map((text): Lure => ({ text, why: `The passage says “${answer.text}” here.`, evidence: null, falsifies: false })),
  }
}

/** The question in small letters at the start, with whole names where the claim has them. */
function wordedFor(claim: VouchedClaim['claim'], question: string, setting: Setting): string {
  const lower = completeClause(question.charAt(0).toLowerCase() + question.slice(1), setting, new Set())
  const short = setting.find(lower).find(({ term }) => term.type === 'person' && claim.clause.includes(term.english) && !lower.includes(term.english))
  return short ? lower.slice(0, short.nameStart) + short.term.english + lower.slice(short.end) : lower
}

/** Where the answer stands in the statement, whole words, once, and what it is; names are taken whole. */
function answerIn(text: string, { statement }: VouchedClaim, setting: Setting): AskedFor | 'not-there' | 'not-fit' {
  const own = statement.text.slice(statement.frameLength)
  const at = own.indexOf(text)
  if (at === -1) return 'not-there'
  const start = statement.frameLength + at
  const end = start + text.length
  const mentions = setting.find(statement.text)
  const mention = mentions.find((each) => each.start < end && each.end > start)
  if (mention) {
    const name = statement.text.slice(mention.nameStart, mention.end)
    const isWhole = start >= mention.start && end <= mention.end && mention.by === 'name' && mention.nameStart === mention.start
    const isAlone = mentions.filter((each) => each.term === mention.term).length === 1 && !isPartOfMore(statement.text, mention)
    return isWhole && isAlone && isOnce(statement.text, name) ? { text: name, type: mention.term.type, term: mention.term } : 'not-fit'
  }
  if (!isOnce(statement.text, text) || words(text).length > MOST_WORDS) return 'not-fit'
  if (DATE.test(text)) return { text, type: 'date', term: null }
  if (NUMBER.test(text)) return { text, type: 'number', term: null }
  // A name that nobody knows: no distractor could be told to be of its kind.
  const isPhrase = /^[\p{Ll}][\p{Ll} ’'-]*$/u.test(text) && contentWords(text).length > 0 && !/^(?:not|no|never)$/.test(text)
  return isPhrase ? { text, type: 'phrase', term: null } : 'not-fit'
}

function isOnce(statement: string, answer: string): boolean {
  return substituteAnswer(statement, answer, '') !== null && statement.split(answer).length === 2
}

function cueOf({ type, text }: AskedFor): { cue?: string } {
  if (type === 'number') return { cue: 'a number' }
  if (type === 'date') return { cue: /^\d{4}$/.test(text) ? 'a year' : 'a date' }
  const named = NAMED[type]
  return named ? { cue: named.cue } : {}
}

/** Whose claim it is, and when it was made. */
function frameOf({ claim }: VouchedClaim, setting: Setting): string {
  const year = setting.asOf.slice(0, 4)
  const { speaker, form } = claim.frame
  if (speaker && form === 'said-that') return `According to ${speaker.english}, as ${setting.author.english} reported${year === '' ? '' : ` in ${year}`}, `
  return `According to ${setting.author.english}${year === '' ? '' : `, writing in ${year}`}, `
}
