import { INPUT_OF_KIND, type Question, type QuestionInput, type QuestionKind } from '../question'
import type { Finding } from './finding'
import type { ItemRule } from './item-rule'

const LEAST_OPTIONS: Readonly<Record<QuestionKind, number>> = {
  'single-choice': 3,
  'who-claims-this': 3,
  'fact-quote-or-inference': 3,
  'which-article-says': 3,
  'agree-or-differ': 3,
  'which-sentence-proves-it': 3,
  'true-false': 2,
  'multiple-choice': 4,
  match: 3,
  order: 3,
  cloze: 0,
  'short-answer': 0,
}

/** With two rows, one choice gives away the other. */
const LEAST_ROWS = 3

const FAULTS_OF_INPUT: Readonly<Record<QuestionInput, (question: Question) => string[]>> = {
  'choose-one': oneKeyFaults,
  'choose-several': severalKeysFaults,
  type: typedFaults,
  match: matchFaults,
  order: orderFaults,
}

/**
 * KEY_ONE: there is one right response. One key, or at least two keys and a distractor; each row of a match has a choice
 * of its own; an order names each event once and is not the one shown. The answer says the key, every option has its
 * reason, only a false statement has a correction.
 */
export const keyOne: ItemRule = (question) => {
  const faults = [...FAULTS_OF_INPUT[INPUT_OF_KIND[question.kind]](question), ...strayParts(question)]
  const [key] = question.options.filter((option) => option.isKey)
  const isFalseStatement = question.kind === 'true-false' && key?.id === 'false'
  if (isFalseStatement !== (question.correction !== null)) {
    faults.push('a correction belongs to a false statement, and to nothing else')
  }
  return faults.map((fault): Finding => ({
    code: 'KEY_ONE',
    severity: 'error',
    message: `The key is not sound: ${fault}.`,
    hint: 'Mark what is right once and without doubt, give each option a reason, and let the answer repeat the key.',
  }))
}

function typedFaults(question: Question): string[] {
  const faults: string[] = []
  if (question.options.length > 0) faults.push('a typed question has no options')
  if (question.answer.trim() === '') faults.push('the answer is empty')
  return faults
}

function oneKeyFaults(question: Question): string[] {
  const faults: string[] = []
  const keys = question.options.filter((option) => option.isKey)
  if (keys.length !== 1) faults.push(`${keys.length} options are marked as key`)
  else if (keys[0]?.text !== question.answer) faults.push('the answer is not the key’s text')
  return [...faults, ...optionFaults(question)]
}

function severalKeysFaults(question: Question): string[] {
  const faults: string[] = []
  const keys = question.options.filter((option) => option.isKey)
  if (keys.length < 2) faults.push('fewer than two options are marked as key')
  if (keys.length === question.options.length) faults.push('every option is marked as key')
  if (keys.map((key) => key.text).join('; ') !== question.answer) faults.push('the answer is not the keys’ texts')
  return [...faults, ...optionFaults(question)]
}

function matchFaults(question: Question): string[] {
  const { options, prompts } = question
  const faults: string[] = []
  const taken = prompts.map((prompt) => prompt.optionId)
  if (prompts.length < LEAST_ROWS) faults.push(`${prompts.length} rows are too few`)
  if (new Set(prompts.map((prompt) => prompt.id)).size < prompts.length) faults.push('two rows share an id')
  if (new Set(taken).size < taken.length) faults.push('two rows share a choice')
  if (taken.some((id) => !options.some((option) => option.id === id))) faults.push('a row has no choice')
  if (options.length > prompts.length + 1) faults.push('more than one choice belongs to no row')
  if (options.some((option) => option.isKey !== taken.includes(option.id))) faults.push('what is marked as key is not what the rows take')
  return [...faults, ...optionFaults(question)]
}

function orderFaults(question: Question): string[] {
  const { options, order } = question
  const faults: string[] = []
  const shown = options.map((option) => option.id)
  if ([...order].sort().join() !== [...shown].sort().join()) faults.push('the order does not name each event once')
  else if (order.join() === shown.join()) faults.push('the events are shown in the right order')
  if (options.some((option) => !option.isKey)) faults.push('an event belongs to no place')
  return [...faults, ...optionFaults(question)]
}

function optionFaults({ kind, options }: Question): string[] {
  const faults: string[] = []
  if (options.length < LEAST_OPTIONS[kind]) faults.push(`${options.length} options are too few`)
  if (kind === 'true-false' && options.length > 2) faults.push('a statement is true or false, and nothing else')
  if (options.some((option) => option.text.trim() === '')) faults.push('an option has no text')
  if (new Set(options.map((option) => option.id)).size < options.length) faults.push('two options share an id')
  if (options.some((option) => option.rationale.trim() === '')) faults.push('an option has no reason')
  return faults
}

function strayParts({ kind, prompts, order }: Question): string[] {
  const faults: string[] = []
  if (kind !== 'match' && prompts.length > 0) faults.push('only a match has rows')
  if (kind !== 'order' && order.length > 0) faults.push('only an order has one')
  return faults
}
