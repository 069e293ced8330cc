import { containsWords } from '../contains-words'
import { contentWords } from '../content-words'
import { BLANK, type Question, type QuestionKind } from '../question'
import { words } from '../words'
import type { Finding } from './finding'
import type { ItemRule } from './item-rule'

/** Content words that a cloze needs around its blank before one answer is defensible. */
const LEAST_CONTEXT = 5
/** Content words without which a question asks about nothing. */
const LEAST_ASKED = 2
/** A typed answer longer than this has too many wordings. */
const MOST_ANSWER_WORDS = 4

/** Kinds whose stem is a question that somebody wrote. */
const WRITTEN_QUESTIONS: ReadonlySet<QuestionKind> = new Set(['single-choice', 'multiple-choice', 'short-answer', 'match', 'order'])

const TWO_QUESTIONS = /\?.*\?|,? and (?:(?:at|by|for|from|in|on|to|with) )?(?:who|whom|whose|what|which|when|where|why|how)\b[^?]*\?$/i
/** “Which of these is true?”: what is asked stands in the options only. */
const ASKS_NOTHING = /\b(?:which|what)(?: one)?(?: of (?:these|the following))?(?: (?:statements?|sentences?|claims?|options?))? (?:is|are|was|were) (?:true|correct|right|accurate)\b/i

/** ANSWERABLE: the stem asks one thing, has enough to answer it by, and does not hold the answer. */
export const answerable: ItemRule = (question) =>
  faultsOf(question).map((fault): Finding => ({
    code: 'ANSWERABLE',
    severity: 'error',
    message: fault,
    hint: 'One blank or one question, with its context, and without its answer.',
  }))

function faultsOf(question: Question): string[] {
  switch (question.kind) {
    case 'cloze': return clozeFaults(question)
    case 'short-answer': return [...choiceFaults(question), ...typedFaults(question, question.stem)]
    default: return choiceFaults(question)
  }
}

function clozeFaults(question: Question): string[] {
  const faults: string[] = []
  const blanks = question.stem.split(BLANK).length - 1
  if (blanks !== 1) faults.push(`The stem has ${blanks} blanks instead of one.`)
  return [...faults, ...typedFaults(question, question.stem.replaceAll(BLANK, ' | '))]
}

/** `rest`: the stem without its blank. */
function typedFaults(question: Question, rest: string): string[] {
  const faults: string[] = []
  for (const accepted of [question.answer, ...question.acceptedAnswers]) {
    if (containsWords(rest, accepted)) faults.push(`The accepted answer “${accepted}” stands in the stem.`)
  }
  if (contentWords(rest).length < LEAST_CONTEXT) faults.push('The stem has too little context for one answer.')
  if (words(question.answer).length > MOST_ANSWER_WORDS) faults.push(`“${question.answer}” is too long to be typed in one defensible wording.`)
  if (contentWords(question.answer).length === 0) faults.push('A function word is left out.')
  return faults
}

function choiceFaults(question: Question): string[] {
  const stem = question.stem.trim()
  if (question.kind === 'true-false') {
    return stem.endsWith('?') ? ['A statement to judge is worded as a question.'] : []
  }
  const faults: string[] = []
  if (!stem.endsWith('?')) faults.push('The stem is no question.')
  if (question.kind === 'short-answer' && stem.includes(BLANK)) faults.push('A question to be answered in full has a blank.')
  if (question.kind === 'single-choice' || question.kind === 'multiple-choice') {
    const told = question.options.filter((option) => option.isKey && containsWords(stem, option.text))
    faults.push(...told.map((option) => `The answer “${option.text}” stands in the stem.`))
  }
  if (WRITTEN_QUESTIONS.has(question.kind)) faults.push(...unfocused(stem.replace(/“[^”]*”|"[^"]*"/g, ' … ')))
  return faults
}

/** The stem should be answerable with the options covered; a question about one thing is. */
function unfocused(stem: string): string[] {
  if (TWO_QUESTIONS.test(stem)) return ['The stem asks two things at once.']
  if (ASKS_NOTHING.test(stem)) return ['The stem leaves it to the options what is asked.']
  return contentWords(stem).length < LEAST_ASKED ? ['The stem is too short to ask about one thing.'] : []
}
