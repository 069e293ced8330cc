import { sharedWordRuns } from '../../article/shared-word-runs'
import { contentWords } from '../content-words'
import type { Question } from '../question'
import type { Finding } from './finding'
import type { ItemRule } from './item-rule'

/** Shorter words are chance. */
const LEAST_LETTERS = 4

/** From this many words in a row the key is found by comparing letters. */
const COPIED = 5

/** WORD_REPEAT_CUE: no content word of the stem occurs in the key and in no distractor (clang association); a sentence to be found is not copied in the stem; no choice of a match has a word of its own row. */
export const wordRepeatCue: ItemRule = (question) => {
  if (question.kind === 'which-sentence-proves-it') return copied(question)
  if (question.kind === 'match') return namedByChoice(question)
  if (question.kind !== 'single-choice' && question.kind !== 'who-claims-this' && question.kind !== 'multiple-choice') return []
  const keys = question.options.filter((option) => option.isKey)
  const ofStem = new Set(contentWords(question.stem))
  const ofDistractors = new Set(question.options.filter((option) => !option.isKey).flatMap((option) => contentWords(option.text)))
  return keys.flatMap((key) => contentWords(key.text))
    .filter((word) => word.length >= LEAST_LETTERS && ofStem.has(word) && !ofDistractors.has(word))
    .map((word) => ({
      code: 'WORD_REPEAT_CUE',
      severity: 'error',
      message: `“${word}” stands in the stem and in the key, and in no distractor.`,
      hint: 'Reword the stem, or let a distractor use the word too.',
    }))
}

function namedByChoice(question: Question): Finding[] {
  return question.prompts.flatMap((prompt) => {
    const ofRow = new Set(contentWords(prompt.text))
    const choice = question.options.find((option) => option.id === prompt.optionId)
    return contentWords(choice?.text ?? '').filter((word) => word.length >= LEAST_LETTERS && ofRow.has(word)).map((word): Finding => ({
      code: 'WORD_REPEAT_CUE',
      severity: 'error',
      message: `“${word}” stands in the row and in the choice that belongs to it.`,
      hint: 'Say what is held without naming who holds it.',
    }))
  })
}

function copied(question: Question): Finding[] {
  const key = question.options.find((option) => option.isKey)
  return sharedWordRuns(key?.text ?? '', question.stem, COPIED).map((run) => ({
    code: 'WORD_REPEAT_CUE',
    severity: 'error',
    message: `The stem copies “${run}” from the key.`,
    hint: 'Put the statement in other words than the sentence that proves it.',
  }))
}
