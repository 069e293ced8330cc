import type { Term } from '../term'
import { type Setting, subjectOf } from './article-setting'
import { PAST, REPORTING, REPORTING_VERB, SPEAKING_OF } from './lexicon'
import type { MentionFinder } from './mentions'

/** Whose claim a sentence is. */
export type Frame = {
  /** The claim without its frame; words in “…” when it is quoted. */
  claim: string
  /** Whoever is said to make it; null: the author. */
  speaker: Term | null
  /** Third person, as in a chain of attribution. */
  verb: string
  /** How the author puts the verb: “said”. */
  said: string
  /** said-that: the claim is a clause; quote: words in quotation marks; speaks-of: the clause itself tells that somebody spoke. */
  form: 'said-that' | 'quote' | 'speaks-of' | 'own'
}

const ADVERBS = String.raw`(?:(?:also|again|once again|then|further|confidently|has|had|even|repeatedly|clearly)\s+)*`
const TO_WHOM = String.raw`(?:\s+(?:reporters|journalists))?(?:\s+(?:on|in|at|last|during|after|earlier|before)\s[^,“”]{2,40}?)?`
const SAID_THAT = new RegExp(String.raw`^\s+${ADVERBS}(${REPORTING_VERB}|told)${TO_WHOM}\s+that\s+(.+)$`, 'su')
const SAID_QUOTE = new RegExp(String.raw`^\s+${ADVERBS}(${REPORTING_VERB}|told)${TO_WHOM}[^“”]{0,40}[,:]\s+“([^”]+)”?$`, 'su')
const AS_SAID = new RegExp(String.raw`^as\s+(.{2,60}?)\s+${ADVERBS}(${REPORTING_VERB})(?:\s+it)?,\s+(.+)$`, 'isu')
const ACCORDING = /^according to ([^,]{2,60}),\s+(.+)$/isu
const SAID_AFTER = new RegExp(String.raw`^(.+?),?(”?),?\s+([^,”]{2,60}?)\s+(${REPORTING_VERB})$`, 'su')

/** “the agreement, Dorn believes, will last”. */
const SAID_BETWEEN = new RegExp(String.raw`^([^,“”]{3,160}), ([^,“”]{2,60}?) (${REPORTING_VERB}), ([^“”]+)$`, 'su')

const SAID_BEFORE = new RegExp(String.raw`^“?([^“”]+?),?”,?\s+(${REPORTING_VERB})\s+([^,”]{2,60}?)(?:,[^“”]*)?$`, 'su')

/** Reads the frame of a sentence without its linking words and full stop. `speakerOfQuote` speaks in quotes that go on. */
export function readFrame(sentence: string, setting: Setting, speakerOfQuote: Term | null): Frame {
  const own: Frame = { claim: sentence, speaker: null, verb: 'writes', said: 'wrote', form: 'own' }
  if (speakerOfQuote && /^“|^[^“”]*”?$/.test(sentence)) return quoted(sentence, speakerOfQuote)
  return saidBySubject(sentence, setting) ?? asSaid(sentence, setting) ?? saidAfter(sentence, setting) ?? saidBetween(sentence, setting) ?? own
}

function saidBySubject(sentence: string, setting: Setting): Frame | null {
  const subject = subjectOf(sentence, setting.find)
  const speaker = subject && speakerOf(subject.mention.term)
  if (!subject || !speaker) return null
  const that = SAID_THAT.exec(subject.rest)
  if (that?.[1] && that[2]) return perfect(subject.rest, frame(that[2], speaker, that[1], /^“[^“”]+”$/.test(that[2]) ? 'quote' : 'said-that'))
  const quote = SAID_QUOTE.exec(subject.rest)
  if (quote?.[1] && quote[2]) return frame(`“${quote[2]}”`, speaker, quote[1], 'quote')
  if (SPEAKING_OF.test(subject.rest.trimStart().replace(new RegExp(`^${ADVERBS}`), ''))) {
    const verb = subject.rest.trimStart().replace(new RegExp(`^${ADVERBS}`), '').split(' ')[0] ?? ''
    return { claim: sentence, speaker, verb: REPORTING[verb] ?? verb, said: verb, form: 'speaks-of' }
  }
  return null
}

/** “has said that he is ready” stays in the perfect: “said that he is” mixes two times. */
function perfect(rest: string, frame: Frame): Frame {
  return /^\s+(?:also )?has /.test(rest) ? { ...frame, said: `has ${frame.said}` } : frame
}

function asSaid(sentence: string, setting: Setting): Frame | null {
  const as = AS_SAID.exec(sentence)
  const found = as ? { who: as[1], verb: as[2], claim: as[3] } : null
  const according = ACCORDING.exec(sentence)
  const { who, verb, claim } = found ?? { who: according?.[1], verb: 'said', claim: according?.[2] }
  const speaker = wholeName(who, setting.find)
  return speaker && verb && claim ? frame(claim, speaker, verb, 'said-that') : null
}

function saidAfter(sentence: string, setting: Setting): Frame | null {
  const before = SAID_BEFORE.exec(sentence)
  const named = wholeName(before?.[3], setting.find)
  if (before?.[1] && before[2] && named) return frame(`“${before[1]}”`, named, before[2], 'quote')
  const after = SAID_AFTER.exec(sentence)
  const speaker = wholeName(after?.[3], setting.find)
  if (!after?.[1] || !after[4] || !speaker) return null
  const claim = after[1].replace(/[,.]$/, '')
  if (after[2] === '”') return /^“[^“”]+$/.test(claim) || !claim.includes('“') ? frame(`“${claim.replace(/^“/, '')}”`, speaker, after[4], 'quote') : null
  return frame(claim, speaker, after[4], 'said-that')
}

function saidBetween(sentence: string, setting: Setting): Frame | null {
  const between = SAID_BETWEEN.exec(sentence)
  const speaker = wholeName(between?.[2], setting.find)
  return speaker && between?.[1] && between[3] && between[4] ? frame(`${between[1]} ${between[4]}`, speaker, between[3], 'said-that') : null
}

/** A sentence inside a quote that began before it. */
function quoted(sentence: string, speaker: Term): Frame {
  const words = sentence.replace(/^“/, '').split('”')[0] ?? ''
  return frame(`“${words.replace(/[,.]$/, '')}”`, speaker, 'said', 'quote')
}

function frame(claim: string, speaker: Term, verb: string, form: Frame['form']): Frame {
  const said = verb === 'told' || verb === 'added' ? 'said' : verb
  return { claim, speaker, verb: REPORTING[said] ?? 'says', said: REPORTING[said] === said ? PAST[said] ?? 'said' : said, form }
}

function wholeName(text: string | undefined, find: MentionFinder): Term | null {
  if (text === undefined) return null
  const bare = text.replace(/^the /i, '')
  const mention = find(bare).find((each) => each.start === 0 && each.end === bare.length)
  return mention ? speakerOf(mention.term) : null
}

function speakerOf(term: Term): Term | null {
  return term.type === 'person' || term.type === 'country' || term.type === 'city' || term.type === 'organisation' ? term : null
}
