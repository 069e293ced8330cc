import type { AnswerType, Ask, Lure } from '../key-point'
import type { Term } from '../term'
import { type Setting, subjectOf } from './article-setting'
import { CONTRARIES } from './contrary-words'
import { isGivenAway } from './given-away'
import { isGivenAwayName } from './given-away-name'
import type { Mention } from './mentions'
import { numberAsks } from './number-asks'
import type { Claim } from './claim'
import type { Statement } from './statement'

const BLANK = '_____'
/** Words that are turned round, names that are left out, and all together, at most. */
const MOST = { words: 2, names: 2, all: 3 }
export const NAMED: Readonly<Partial<Record<AnswerType, { cue: string; asks: string }>>> = {
  person: { cue: 'a person', asks: 'Who' },
  country: { cue: 'a country', asks: 'Which country' },
  city: { cue: 'a place', asks: 'Which place' },
  organisation: { cue: 'an organisation', asks: 'Which organisation' },
}

/** A subject that a finite verb follows can be asked for by “who” or “which”. */
const BEFORE_VERB = /^ (?:is|was|has|had|will|would|could|must|\p{Ll}+(?:ed|s)|spoke|made|said|took|gave|met)(?= )/u

/**
 * What can be asked about a claim: words that turn it round, names, numbers. Names are only asked to be typed: whoever else the article
 * names is seldom believed to have done the same.
 */
export function proposeAsks(claim: Claim, statement: Statement, setting: Setting): Ask[] {
  // “…, and he has such a wish”: the sentence before is quoted for it, but the wording still points.
  if (claim.joined) return []
  return [...wordAsks(statement, claim), ...nameAsks(claim, statement, setting), ...numberAsks(statement, setting.asOf)].slice(0, MOST.all)
}

function wordAsks(statement: Statement, claim: Claim): Ask[] {
  const asks: Ask[] = []
  const text = statement.text.slice(statement.frameLength)
  // What the one half tells, the other half need not be asked.
  if (COMPOUND.test(text)) return []
  for (const contrary of CONTRARIES) {
    const answer = contrary.pattern.exec(text)?.[0]
    if (answer === undefined || asks.length === MOST.words || occurrences(statement.text, answer) !== 1) continue
    // Nobody stresses that his own policy is unclear, or is disappointed with his own talks.
    if (claim.frame.speaker !== null && contrary.on !== 'either') continue
    if (isNegated(statement.text, answer) || isGivenAway(contrary, answer, text, statement.text.slice(0, statement.frameLength))) continue
    // Somebody’s very words are not turned round.
    const isQuoted = isInQuote(statement.text, answer)
    if (isQuoted && NEGATES.test(answer)) continue
    const instead = typeof contrary.instead === 'function' ? contrary.instead(answer) : contrary.instead
    const lures = instead.map((text, at): Lure => {
      const why = `The passage says “${answer}”.`
      return at === 0 && contrary.isOpposite && !isQuoted ? { text, why, evidence: null } : { text, why, evidence: null, falsifies: false }
    })
    asks.push({
      slot: slotOf('word', answer),
      question: `${blanked(statement.text, answer)} ${whichWords([answer, ...instead])} the gap?`,
      answer, answerType: 'phrase', termId: null, accept: [], typed: false, lures,
    })
  }
  return asks
}

const COMPOUND = /, and (?:the|an?|its|his|her|their|\p{Lu})/u
const NEGATES = /\b(?:not|cannot)\b/

function isInQuote(text: string, answer: string): boolean {
  const before = text.slice(0, text.indexOf(answer))
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

function whichWords(options: readonly string[]): string {
  const isPhrase = options.map((option) => option.includes(' '))
  return isPhrase.every((each) => each) ? 'Which words fill' : isPhrase.some((each) => each) ? 'What fills' : 'Which word fills'
}

/** “did not reject”, “failed to agree to”: the opposite of the word is not the opposite of the claim. */
function isNegated(text: string, answer: string): boolean {
  const before = text.slice(0, text.indexOf(answer)).split(' ').slice(-5).join(' ').replace(/not help/g, '')
  return /\b(?:not|never|no|nor|without|cannot|hardly|only|absence|lack)\b|n’t\b/.test(before)
}

function nameAsks(claim: Claim, statement: Statement, setting: Setting): Ask[] {
  const all = setting.find(statement.text)
  const own = all.filter((mention) => mention.start >= statement.frameLength || mention.term === claim.frame.speaker)
  const said = new Set(setting.find(claim.sentence.text).map((mention) => mention.term.id))
  const subject = subjectOf(claim.clause, setting.find)
  const isSubjectOf = (mention: Mention) =>
    subject?.mention.term === mention.term && claim.frame.form === 'own' && BEFORE_VERB.test(subject.rest) && !/, (?:but|and) /.test(subject.rest)
  return all
    .filter((mention) => mention.start >= statement.frameLength && mention.by === 'name' && said.has(mention.term.id))
    .filter((mention) => all.filter((each) => each.term === mention.term).length === 1 && !isPartOfMore(statement.text, mention))
    .filter((mention) => isNamedFreely(statement.text, mention) && !isPossessive(statement.text, mention) && !isGivenAwayName(mention, statement, own, setting))
    .flatMap((mention): Ask[] => {
      const answer = statement.text.slice(mention.nameStart, mention.end)
      const named = wordingFor(mention.term)
      if (!named || mention.nameStart > mention.start || occurrences(statement.text, answer) !== 1) return []
      return [{
        slot: slotOf('name', mention.term.id),
        question: isSubjectOf(mention)
          ? `${statement.text.slice(0, mention.start)}${named.asks.charAt(0).toLowerCase()}${named.asks.slice(1)}${statement.text.slice(mention.end).replace(/\.$/, '')}?`
          : `${blanked(statement.text, answer)} ${named.asks} fills the gap?`,
        answer, answerType: mention.term.type, termId: mention.term.id, accept: acceptedFor(mention.term), typed: true, cue: named.cue, lures: [], typedOnly: true,
      }]
    })
    .slice(0, MOST.names)
}

/** “China’s trade”: the ending would have to be typed as well. */
function isPossessive(text: string, mention: Mention): boolean {
  return /^[’']s?\b/.test(text.slice(mention.end))
}

/** A capital that stands for its government is no “city”: no city declares anything. */
function wordingFor(term: Term): { cue: string; asks: string } | undefined {
  if (term.role === 'capital') return { cue: 'a capital', asks: 'Which capital' }
  return NAMED[term.type]
}

/** What may follow a name that stands for itself: not “the U.S. envoy”, not “Russia itself”, not “South Korea” where “the Korean railways” tell it. */
const AFTER_NAME =
  /^(?:$|[.,;:!?)”–—-]|[’']s?(?![\p{L}])|\s(?:[–—(“]|(?:and|or|but|to|in|on|at|of|for|from|with|by|as|is|was|are|were|has|had|have|will|would|could|can|may|might|must|should|cannot|did|does|do|that|which|who|when|where|while|after|before|about|over|against|into|under|until|since|than|because|if|not|soon|again|also|only|still|once|already|spoke|made|said|took|gave|met|told|went|came|became|began|saw|kept|lost|won|held)\b|\p{Ll}+(?:ed|s|ly)\b))/u

function isNamedFreely(text: string, mention: Mention): boolean {
  const name = text.slice(mention.nameStart, mention.end)
  const before = text.slice(0, mention.start)
  const after = text.slice(mention.end)
  const rest = `${before}|${after}`
  if (!AFTER_NAME.test(after) || /^ \p{Ll}*self\b/u.test(after)) return false
  if (/^[\p{Lu}.]{2,}$/u.test(name) && !/\bthe $/i.test(before) && /^ \p{Ll}/u.test(after)) return false
  // Who borders on whom, who is whose ally: known without the passage, so that most other names are absurd.
  if (mention.term.type !== 'person' && /\b(?:border|coast|neighbour|troops|ally|allies|allied|(?:north|south|east|west)(?:-\p{Ll}+)? of)\b/u.test(rest)) return false
  return !(name.includes('Korea') && /(?<!North |South |inter-|North-|South-)\bKorean?\b/.test(rest))
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

function blanked(text: string, answer: string): string {
  return text.replace(answer, BLANK).replace(/\b([Aa])n? (?=_____)/, '$1(n) ')
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1
}

function slotOf(kind: string, text: string): string {
  return `${kind}-${text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`
}
