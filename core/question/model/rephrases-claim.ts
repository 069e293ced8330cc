import type { AnswerType } from '../../key-point/key-point'
import { words } from '../words'

/** Words that a question may add or leave out: they carry no claim. */
const FREE: ReadonlySet<string> = new Set(['a', 'an', 'the', 'do', 'does', 'did'])
/** Verbs that change places with the subject in a question. */
const BEFORE_SUBJECT: ReadonlySet<string> = new Set([
  'is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'may', 'might', 'must', 'can', 'cannot', 'could', 'shall', 'should', 'will', 'would',
])
/** “Which country …”: the kind of thing that is asked for, and what the answer then has to be. */
const KINDS: ReadonlyMap<string, AnswerType> = new Map([
  ['person', 'person'], ['leader', 'person'], ['country', 'country'], ['state', 'country'], ['city', 'city'], ['capital', 'city'],
  ['organisation', 'organisation'], ['organization', 'organisation'], ['agreement', 'agreement'], ['event', 'event'], ['project', 'project'],
  ['number', 'number'], ['year', 'date'], ['month', 'date'], ['date', 'date'], ['word', 'phrase'], ['words', 'phrase'],
])
const SPEAKING: ReadonlySet<AnswerType> = new Set(['person', 'country', 'city', 'organisation'])

/** “In which dispute”: what stands before the question word, the word itself, and all behind it. */
const OPENING = /^(?:(\p{Ll}+) )?(who|whom|whose|which|what|how many) (.+)\?$/u

/**
 * Whether a question asks for the answer by the claim's own words: all of them, in their order, none added. So no condition,
 * hedge or negation gets lost, nothing gets in, and who did it to whom stays. Auxiliary verbs may change places, as questions
 * want; to the front may come only the preposition right before the answer and the noun right behind it.
 */
export function rephrasesClaim(question: string, claim: string, answer: string, answerType: AnswerType): boolean {
  const opening = OPENING.exec(question)
  const at = claim.indexOf(answer)
  if (!opening?.[2] || !opening[3] || at === -1) return false
  const [before, behind] = [words(claim.slice(0, at)), words(claim.slice(at + answer.length))]
  const fitting = behindQuestionWord(opening[2], words(opening[3]), behind[0], answerType)
  if (fitting === null) return false
  const isFronted = opening[1] !== undefined
  if (isFronted && opening[1] !== before.at(-1)) return false
  const left = [...before.slice(0, isFronted ? -1 : undefined), ...behind.slice(fitting.tookNoun ? 1 : 0)]
  return sameVerbs(fitting.rest, left) && sameOrder(fitting.rest.filter(carries), left.filter(carries))
}

/** The question's words without the kind of thing or the noun asked for; null when the question word does not fit the answer. */
function behindQuestionWord(word: string, rest: readonly string[], noun: string | undefined, type: AnswerType): { rest: readonly string[]; tookNoun: boolean } | null {
  if (word === 'who' || word === 'whom') return SPEAKING.has(type) ? { rest, tookNoun: false } : null
  if (word === 'how many') return type === 'number' && rest[0] === noun ? { rest: rest.slice(1), tookNoun: true } : null
  if (word === 'whose') return rest[0] === noun ? { rest: rest.slice(1), tookNoun: true } : null
  const kind = KINDS.get(rest[0] ?? '')
  if (kind !== undefined && rest[0] !== noun) return kind === type ? { rest: rest.slice(1), tookNoun: false } : null
  if (rest[0] === noun && word === 'which') return { rest: rest.slice(1), tookNoun: true }
  return word === 'what' ? { rest, tookNoun: false } : null
}

function carries(word: string): boolean {
  return !FREE.has(word) && !BEFORE_SUBJECT.has(word)
}

function sameVerbs(asked: readonly string[], left: readonly string[]): boolean {
  const verbs = (all: readonly string[]) => all.filter((word) => BEFORE_SUBJECT.has(word)).toSorted().join(' ')
  return verbs(asked) === verbs(left)
}

function sameOrder(asked: readonly string[], left: readonly string[]): boolean {
  return asked.length === left.length && asked.every((word, at) => isForm(word, left[at] ?? ''))
}

/** “insist” of “insists”, “praise” of “praised”: what “do” leaves of a verb. */
function isForm(asked: string, word: string): boolean {
  return asked === word || (asked.length >= 3 && [`${asked}s`, `${asked}es`, `${asked}ed`, `${asked}d`, asked.replace(/y$/, 'ies'), asked.replace(/y$/, 'ied')].includes(word))
}
