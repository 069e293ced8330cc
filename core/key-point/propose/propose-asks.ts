import { contentHash } from '../../shared/content-hash'
import type { AnswerType, Ask, Lure } from '../key-point'
import type { Term } from '../term'
import { type Setting, subjectOf } from './article-setting'
import { CONTRARIES } from './contrary-words'
import type { Mention } from './mentions'
import { numberAsks } from './number-asks'
import type { Claim } from './read-claims'
import type { Statement } from './statement'

const BLANK = '_____'
/** Words that are turned round, names that are left out, and all together, at most. */
const MOST = { words: 2, names: 2, all: 3 }
export const NAMED: Readonly<Partial<Record<AnswerType, { cue: string; asks: string }>>> = {
  person: { cue: 'a person', asks: 'Who' },
  country: { cue: 'a country', asks: 'Which country' },
  city: { cue: 'a city', asks: 'Which city' },
  organisation: { cue: 'an organisation', asks: 'Which organisation' },
}

/** A subject that a finite verb follows can be asked for by “who” or “which”. */
const BEFORE_VERB = /^ (?:is|was|has|had|will|would|could|must|\p{Ll}+(?:ed|s)|spoke|made|said|took|gave|met)(?= )/u

/** What can be asked about a claim: words that turn it round, names, numbers. */
export function proposeAsks(claim: Claim, statement: Statement, setting: Setting): Ask[] {
  const ofWords = wordAsks(claim, statement)
  // Another actor makes the weaker false statement: only where no word turns the claim round.
  const isTurned = ofWords.some((ask) => ask.lures.some((lure) => lure.falsifies !== false))
  const ofNames = nameAsks(claim, statement, setting).map((ask) => (isTurned ? { ...ask, lures: ask.lures.map((lure) => ({ ...lure, falsifies: false })) } : ask))
  return [...ofWords, ...ofNames, ...numberAsks(statement)].slice(0, MOST.all)
}

function wordAsks(claim: Claim, statement: Statement): Ask[] {
  if (claim.joined) return []
  const asks: Ask[] = []
  for (const { pattern, instead, isOpposite } of CONTRARIES) {
    const answer = pattern.exec(statement.text.slice(statement.frameLength))?.[0]
    if (answer === undefined || asks.length === MOST.words || occurrences(statement.text, answer) !== 1 || isNegated(statement.text, answer)) continue
    const lures = instead.map((text, at): Lure => {
      const why = `The passage says “${answer}”.`
      return at === 0 && isOpposite ? { text, why, evidence: null } : { text, why, evidence: null, falsifies: false }
    })
    asks.push({
      slot: slotOf('word', answer),
      question: `${blanked(statement.text, answer)} ${answer.includes(' ') ? 'Which words fill' : 'Which word fills'} the gap?`,
      answer, answerType: 'phrase', termId: null, accept: [], typed: false, lures,
    })
  }
  return asks
}

/** “did not reject”, “failed to agree to”: the opposite of the word is not the opposite of the claim. */
function isNegated(text: string, answer: string): boolean {
  const before = text.slice(0, text.indexOf(answer)).split(' ').slice(-5).join(' ').replace(/not help/g, '')
  return /\b(?:not|never|no|nor|without|cannot|hardly|only|absence|lack)\b|n’t\b/.test(before)
}

function nameAsks(claim: Claim, statement: Statement, setting: Setting): Ask[] {
  const all = setting.find(statement.text)
  const said = new Set(setting.find(claim.sentence.text).map((mention) => mention.term.id))
  const subject = subjectOf(claim.clause, setting.find)
  const isSubjectOf = (mention: Mention) =>
    subject?.mention.term === mention.term && claim.frame.form === 'own' && !claim.joined && BEFORE_VERB.test(subject.rest) && !/, (?:but|and) /.test(subject.rest)
  return all
    .filter((mention) => mention.start >= statement.frameLength && mention.by === 'name' && said.has(mention.term.id))
    .filter((mention) => all.filter((each) => each.term === mention.term).length === 1 && !isPartOfMore(statement.text, mention))
    .flatMap((mention): Ask[] => {
      const answer = statement.text.slice(mention.nameStart, mention.end)
      const isTitled = mention.nameStart > mention.start
      const lures = lureNames(mention.term, claim, setting).map((text): Lure => ({ text, why: `The passage names ${answer} here, not ${text}.`, evidence: null }))
      const named = NAMED[mention.term.type]
      if (!named || (isTitled && !isSubjectOf(mention)) || lures.length < 2 || occurrences(statement.text, answer) !== 1) return []
      const isSubject = isSubjectOf(mention)
      return [{
        slot: slotOf('name', mention.term.id),
        question: isSubject
          ? `${statement.text.slice(0, mention.start)}${named.asks.charAt(0).toLowerCase()}${named.asks.slice(1)}${statement.text.slice(mention.end).replace(/\.$/, '')}?`
          : `${blanked(statement.text, answer)} ${named.asks} fills the gap?`,
        answer, answerType: mention.term.type, termId: mention.term.id, accept: acceptedFor(mention.term), typed: !isTitled && !/^[’']s?\b/.test(statement.text.slice(mention.end)), cue: named.cue,
        lures: isSubject ? lures : lures.map((lure) => ({ ...lure, falsifies: false })),
      }]
    })
    .slice(0, MOST.names)
}

/** What else names it: the politically distinct names are linked in the term base and no part of this. */
export function acceptedFor(term: Term): string[] {
  return term.type === 'person' ? [term.english.split(' ')[0] ?? '', term.english.split(' ').at(-1) ?? ''].filter((part) => part.length > 2) : []
}

/** “the United States–Korea treaty”, “Russia’s border”, “Belt and Road Summit in …”: a name inside a longer one is not left out. */
export function isPartOfMore(text: string, mention: Mention): boolean {
  const after = text.slice(mention.end)
  const before = text.slice(0, mention.start)
  return /^[-–]|^ \p{Lu}\p{Ll}|^ (?:and|or) \p{Lu}\p{L}+ \p{Ll}+s\b/u.test(after) || /[-–]$|\p{Lu}\p{Ll}+ $/u.test(before) || /\p{Lu}[\p{L}’-]* (?:and|or) $/u.test(before)
}

/** Names of the same type and role that the passage does not speak of, those that the article speaks of first. */
function lureNames(term: Term, claim: Claim, setting: Setting): string[] {
  const inPassage = new Set(setting.find(claim.paragraph.text).map((mention) => mention.term.id))
  const rank = (other: Term) => contentHash(`${claim.clause}\n${other.id}`)
  return setting.terms
    .filter((other) => other.type === term.type && other.role === term.role && other.id !== term.id && !inPassage.has(other.id))
    .map((other) => ({ other, rank: rank(other) }))
    .sort((one, next) => (one.rank < next.rank ? -1 : 1))
    .map(({ other }) => (other.aliases.includes(`the ${other.english}`) ? `the ${other.english}` : other.english))
    .slice(0, 2)
}

function blanked(text: string, answer: string): string {
  return text.replace(answer, BLANK).replace(/\b([Aa])n? (?=_____)/, '$1(n) ')
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

function slotOf(kind: string, text: string): string {
  return `${kind}-${text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`
}
