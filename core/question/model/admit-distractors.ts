import type { AnswerType } from '../../key-point/key-point'
import type { Term } from '../../key-point/term'
import type { TermIndex } from '../../key-point/term-index'
import { normaliseText } from '../../shared/normalise-text'
import { containsWords } from '../contains-words'
import { contentWords } from '../content-words'
import { loadedWords } from '../item-lint/loaded-language'
import { words } from '../words'
import type { DropReason, Dropped } from './dropped'

/** What is asked for: its words, what they are, and the term that they name. */
export type AskedFor = { text: string; type: AnswerType; term: Term | null }

const MOST_WORDS = 4
const NEGATION = /\b(?:not|no|never|nothing|nobody|none|neither|nor|cannot|without)\b|n[’']t\b/i
const MONTH = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g
const NUMERAL = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g

/**
 * The distractors that can stand: of the answer's kind, not in the passage, each once. Names only of whom or what the term base
 * or the article knows; numbers of the answer's form; otherwise a few plain small words. Whether such a word means the same as
 * the answer no rule can tell: a person has to.
 */
export function admitDistractors(proposed: readonly string[], answer: AskedFor, passage: string, terms: TermIndex, dropped: Dropped): string[] {
  const admitted = new Map<string, string>()
  for (const text of proposed) {
    const reason = faultOf(text, answer, passage, terms)
    const shown = answer.term ? nameOf(text, terms) : text
    const key = normaliseText(shown)
    if (reason !== null) dropped.add(reason)
    else if (key === normaliseText(answer.text) || admitted.has(key)) dropped.add('distractor-not-in-form')
    else admitted.set(key, shown)
  }
  return [...admitted.values()]
}

function faultOf(text: string, answer: AskedFor, passage: string, terms: TermIndex): DropReason | null {
  if (words(text).length === 0 || loadedWords(text).length > 0) return 'distractor-not-in-form'
  if (containsWords(passage, text)) return 'distractor-in-passage'
  if (answer.term) return faultOfName(text, answer.term, passage, terms)
  if (answer.type === 'number' || answer.type === 'date') return shapeOf(text) === shapeOf(answer.text) ? null : 'distractor-of-other-kind'
  const count = words(text).length
  if (!/^[\p{Ll}][\p{Ll} ’'-]*$/u.test(text) || count > MOST_WORDS || NEGATION.test(text)) return 'distractor-not-in-form'
  const isAlike = contentWords(text).some((word) => contentWords(answer.text).includes(word))
  return Math.abs(count - words(answer.text).length) > 1 || isAlike || terms.named(text).length > 0 ? 'distractor-of-other-kind' : null
}

function faultOfName(text: string, right: Term, passage: string, terms: TermIndex): DropReason | null {
  const [term, ...more] = terms.named(text)
  if (!term || more.length > 0 || term.type !== right.type || term.id === right.id) return 'distractor-of-other-kind'
  return terms.namesOf(term).some((name) => containsWords(passage, name)) ? 'distractor-in-passage' : null
}

function nameOf(text: string, terms: TermIndex): string {
  const [term] = terms.named(text)
  if (!term) return text
  return term.aliases.includes(`the ${term.english}`) ? `the ${term.english}` : term.english
}

/** “25 to 27 April” and “3 to 5 May” are of one form, “two” and “2” are not. */
function shapeOf(text: string): string {
  return text.toLowerCase().replace(MONTH, 'month').replace(NUMERAL, 'number').replace(/\d+/g, (digits) => (digits.length === 4 ? 'year' : 'digits'))
}
