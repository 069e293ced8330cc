import { FORM_OF_KIND, type Question, type QuestionKind } from '../question'
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
  cloze: 0,
}

/** KEY_ONE: exactly one key, the answer names it, every option has its reason, only a false statement has a correction. */
export const keyOne: ItemRule = (question) => {
  const faults = FORM_OF_KIND[question.kind] === 'recall' ? typedFaults(question) : choiceFaults(question)
  const [key] = question.options.filter((option) => option.isKey)
  const isFalseStatement = question.kind === 'true-false' && key?.id === 'false'
  if (isFalseStatement !== (question.correction !== null)) {
    faults.push('a correction belongs to a false statement, and to nothing else')
  }
  return faults.map((fault): Finding => ({
    code: 'KEY_ONE',
    severity: 'error',
    message: `The key is not sound: ${fault}.`,
    hint: 'Mark one option as the key, give each option a reason, and let the answer repeat the key.',
  }))
}

function typedFaults(question: Question): string[] {
  const faults: string[] = []
  if (question.options.length > 0) faults.push('a typed question has no options')
  if (question.answer.trim() === '') faults.push('the answer is empty')
  return faults
}

function choiceFaults(question: Question): string[] {
  const { options } = question
  const faults: string[] = []
  const keys = options.filter((option) => option.isKey)
  if (keys.length !== 1) faults.push(`${keys.length} options are marked as key`)
  else if (keys[0]?.text !== question.answer) faults.push('the answer is not the key’s text')
  if (options.length < LEAST_OPTIONS[question.kind]) faults.push(`${options.length} options are too few`)
  if (new Set(options.map((option) => option.id)).size < options.length) faults.push('two options share an id')
  if (options.some((option) => option.rationale.trim() === '')) faults.push('an option has no reason')
  return faults
}
