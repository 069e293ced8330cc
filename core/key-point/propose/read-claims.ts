import type { ParsedArticle, ParsedParagraph } from '../../article/parse-article'
import type { Term } from '../term'
import { type Setting, subjectOf } from './article-setting'
import type { Claim } from './claim'
import { completeClause, properWordsOf } from './complete-clause'
import { continuesView } from './continues-view'
import { isUndated } from './is-undated'
import { hedgeOf, stripConnectives } from './lexicon'
import { readFrame } from './read-frame'
import { type Memory, nextMemory, START } from './reading-memory'
import { faultOf, hasUnknownSpeaker } from './stands-alone'
import { withCurlyQuotes } from './with-curly-quotes'
import { isWordsOfSomebody, quoteFault } from './quoted-words'
import { splitClauses } from './split-clauses'

/** The claims of an article in its order. Sentences that repeat earlier ones are passed over, and so is what cannot stand alone. */
export function readClaims(article: ParsedArticle, setting: Setting): Claim[] {
  return readSentences(article, setting).flatMap((read) => read.claims).filter((claim) => !continuesView(claim, setting.find))
}

/** Beside the claims of an article the parts of compound sentences that stand alone as well, though the whole does. */
export function readEveryClause(article: ParsedArticle, setting: Setting): Claim[] {
  return readSentences(article, setting).flatMap((read) => [...read.claims, ...read.parts()]).filter((claim) => !continuesView(claim, setting.find))
}

/** What a sentence yields: the claims taken from it, and on demand the parts of a sentence that was taken whole. */
type Read = { claims: Claim[]; parts: () => Claim[] }

function readSentences(article: ParsedArticle, setting: Setting): Read[] {
  const proper = properWordsOf(article.paragraphs.map((paragraph) => paragraph.text).join('\n'))
  const paragraphs = article.paragraphs.map(withCurlyQuotes)
  const pronouns = pronounsOf(paragraphs, setting)
  return paragraphs.flatMap((paragraph) => {
    const reads: Read[] = []
    let memory = START
    for (const [at, sentence] of paragraph.sentences.entries()) {
      const read = readSentence({ paragraph, sentence, at }, memory, { ...setting, pronouns, proper })
      if (sentence.repeats === null) reads.push(read)
      memory = nextMemory(memory, sentence.text.slice(0, MOST_LETTERS), read.claims, setting, closingSpeaker(paragraph, at, setting))
    }
    return reads
  })
}

/** No claim is as long, and the patterns are only fast on what a person would write. */
const MOST_LETTERS = 1000
/** How far behind its beginning a quote may close. */
const LONGEST_QUOTE = 3000

/** Two clauses of which one gives the other away: they are two claims. “not A, but B” is one. */
const CONTRAST = /^(?!.*\bnot?\b[^,]*, but ).*, but (?!also\b|only\b|rather\b)/

/** The setting, with what the article shows about its words. */
type Reading = Setting & { proper: ReadonlySet<string>; pronouns: ReadonlyMap<string, ReadonlySet<string>> }

type Place = Pick<Claim, 'paragraph' | 'sentence' | 'at'>
function readSentence(place: Place, memory: Memory, setting: Reading): Read {
  if (place.sentence.text.length > MOST_LETTERS) return NOTHING
  const { text, connectives } = stripConnectives(place.sentence.text)
  const speaker = memory.openQuote ?? (/^“/.test(text) ? closingSpeaker(place.paragraph, place.at, setting) ?? memory.subject : null)
  const whole = resolved(withoutSignature(text), memory, setting)
  const toClaim = (part: string): Claim | null => {
    const frame = readFrame(part, setting, speaker)
    const clause = completeClause(frame.claim, setting, setting.proper)
    if (frame.form === 'quote') return quoteFault(clause) ? null : { ...place, clause, frame, hedge: null, connectives, joined: null }
    if (speaker || isWordsOfSomebody(frame.claim)) return null
    const claim: Claim = { ...place, clause, frame, hedge: hedgeOf(clause), connectives, joined: null }
    if (setting.asOf === '' && isUndated(clause, setting.spansYears)) return null
    const fault = faultOf(clause, setting.find(clause), frame.speaker?.type === 'person' && frame.form !== 'speaks-of' ? 1 : 0)
    if (fault === null) return claim
    return fault === 'points-back' ? withPrevious(claim, memory.last) : null
  }
  if (/[?!]”?$/.test(text)) return NOTHING
  const bare = whole.replace(/\.$/, '')
  const first = toClaim(bare)
  // What somebody says in several clauses is theirs in all of them: a part of it would pass for the author's.
  const isSomebodys = readFrame(bare, setting, speaker).speaker !== null || hasUnknownSpeaker(bare)
  const toParts = () => {
    const parts = isSomebodys ? [] : splitClauses(bare, setting)
    const isReported = parts.length > 0 && readFrame(parts[0] ?? '', setting, speaker).form === 'said-that'
    return (isReported ? parts.slice(0, 1) : parts).map(toClaim).filter((claim) => claim !== null)
  }
  const isWhole = first !== null && !bare.includes(';')
  if (isWhole && !(first.frame.form === 'own' && CONTRAST.test(bare))) return { claims: [first], parts: toParts }
  const parts = toParts()
  return { claims: parts.length === 0 && isWhole ? [first] : parts, parts: () => [] }
}

const NOTHING: Read = { claims: [], parts: () => [] }
/** What the author only makes sense of together with the sentence before: both are one claim, when neither is too long. */
function withPrevious(claim: Claim, last: Claim | null): Claim | null {
  if (!last || last.at !== claim.at - 1 || last.paragraph !== claim.paragraph || last.joined || last.frame.form !== 'own') return null
  if (/^(?:this|these|those|such)\b/i.test(claim.clause) || !/\bsuch an?\b/i.test(claim.clause) || claim.frame.speaker === null) return null
  return `${last.clause} ${claim.clause}`.split(' ').length > 35 ? null : { ...claim, joined: last }
}

/** “…, writes Professor Ahn Bora, harbour master of …” is no part of the claim. */
function withoutSignature(text: string): string {
  return text.replace(/,\s+(?:writes|argues)\s+[^”]*$/u, '.')
}

/** A pronoun or pointing phrase at the start, put right where only one person or thing can be meant. */
function resolved(text: string, memory: Memory, setting: Reading): string {
  const start = /^(?:He|She|he|she)(?= )/.exec(text)
  if (start && isMeant(memory, start[0], setting)) return memory.subject.english + text.slice(start[0].length)
  const between = /, (he|she)(?= \p{Ll}+, )/u.exec(text)
  if (between && isMeant(memory, between[1] ?? '', setting)) {
    return `${text.slice(0, between.index)}, ${memory.subject.english}${text.slice(between.index + between[0].length)}`
  }
  if (/^It (?:has|had|\p{Ll}+ed)\b/u.test(text) && memory.thing !== null) return memory.thing + text.slice(2)
  const such = /\bsuch an? (\p{Ll}+)\b/u.exec(text)
  const before = such ? antecedent(such[1] ?? '', memory.before) : null
  if (such && before !== null) return text.slice(0, such.index) + before + text.slice(such.index + such[0].length)
  const participle = /^(?!according)\p{Ll}+ing [^,]{3,60}, (?=\p{Lu})/u.exec(text)
  return participle && subjectOf(text.slice(participle[0].length), setting.find) ? text.slice(participle[0].length) : text
}

/** Which of “he” and “she” the article uses right behind each person: both, and neither is sure to mean that person. */
function pronounsOf(paragraphs: readonly ParsedParagraph[], setting: Setting): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const paragraph of paragraphs) {
    if (!/\b[Hh]e |\b[Ss]he /.test(paragraph.text)) continue
    let memory = START
    for (const { text } of paragraph.sentences) {
      const start = /^(?:he|she)(?= )/i.exec(stripConnectives(text).text)?.[0].toLowerCase()
      const person = memory.subject
      if (start && person) found.set(person.id, new Set([...(found.get(person.id) ?? []), start]))
      memory = nextMemory(memory, text.slice(0, MOST_LETTERS), [], setting, null)
    }
  }
  return found
}

/** Whether “he” or “she” stands for the subject of the sentence before: a person whom it can stand for, and for nobody else named there. */
function isMeant(memory: Memory, pronoun: string, setting: Reading): memory is Memory & { subject: Term } {
  return isCalled(memory.subject, pronoun, setting) && !memory.others.some((other) => isCalled(other, pronoun, setting))
}

/** Whether “he” or “she” can stand for somebody: a person, always called so in this article, and no head of state in the term base called “she”. */
function isCalled(person: Term | null, pronoun: string, setting: Reading): person is Term {
  if (person?.type !== 'person') return false
  const isShe = pronoun.toLowerCase() === 'she'
  if (isShe && /head-of/.test(person.role ?? '')) return false
  return [...(setting.pronouns.get(person.id) ?? [])].every((each) => each === pronoun.toLowerCase())
}

/** “such a format” after “in a multilateral format”. */
function antecedent(noun: string, clause: string): string | null {
  const found = [...clause.matchAll(new RegExp(`\\ban? \\p{Ll}+ ${noun}\\b`, 'gu'))]
  return found.length === 1 ? found[0]?.[0] ?? null : null
}

/** Who is named behind the quotation mark that closes a quote open at this sentence. */
function closingSpeaker(paragraph: ParsedParagraph, at: number, setting: Setting): Term | null {
  const start = paragraph.sentences[at]?.start ?? 0
  const rest = paragraph.text.slice(start, start + LONGEST_QUOTE)
  const open = rest.indexOf('“')
  const close = rest.indexOf('”')
  if (open !== 0 || close === -1) return null
  return readFrame(`x ${rest.slice(close, close + 80).split(/[.;]/)[0] ?? ''}`, setting, null).speaker
}
