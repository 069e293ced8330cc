import { INPUT_OF_KIND, type Option, type Question } from './question'
import type { QuestionEdit } from './question-edit'
import { questionRevision } from './question-revision'

/** The question as edited, with the revision of its new wording. Whether it is any good is for the rules to say. */
export function editQuestion(question: Question, edit: QuestionEdit): Question {
  const { id, revision: _old, ...rendered } = question
  const isTyped = INPUT_OF_KIND[question.kind] === 'type'
  const options = question.options.map((option) => editedOption(option, edit))
  const isSameAnswer = isTyped ? edit.answer.trim() === question.answer : sameParts(question.options, options)
  const { personName, distinctAnswers, ...others } = rendered
  const next = {
    ...others,
    // Both belong to the term that the answer was.
    ...(isSameAnswer && personName ? { personName } : {}),
    ...(isSameAnswer && distinctAnswers ? { distinctAnswers } : {}),
    stem: edit.stem.trim(), rationale: edit.rationale.trim(), options,
    answer: isSameAnswer ? question.answer : isTyped ? edit.answer.trim() : answerOf({ ...question, options }),
    acceptedAnswers: isTyped ? edit.acceptedAnswers.map((text) => text.trim()).filter((text) => text !== '') : question.acceptedAnswers,
    correction: edit.correction === null || edit.correction.trim() === '' ? null : edit.correction.trim(),
  }
  return { id, revision: questionRevision(next), ...next }
}

/** The key in words, from the parts that it is put together from. */
function answerOf({ kind, options, prompts, order }: Question): string {
  const textOf = (wanted: string) => options.find(({ id }) => id === wanted)?.text ?? ''
  if (kind === 'match') return prompts.map(({ text, optionId }) => `${text}: ${textOf(optionId)}`).join('; ')
  if (kind === 'order') return order.map(textOf).join(' → ')
  return options.filter(({ isKey }) => isKey).map(({ text }) => text).join('; ')
}

/** Whether the answer stays: an order's may say more than its events do, such as their dates. */
function sameParts(before: readonly Option[], after: readonly Option[]): boolean {
  return before.every(({ id, text, isKey }) => after.some((option) => option.id === id && option.text === text && option.isKey === isKey))
}

function editedOption(option: Option, edit: QuestionEdit): Option {
  const change = edit.options.find(({ id }) => id === option.id)
  return { ...option, text: (change?.text ?? option.text).trim(), rationale: (change?.rationale ?? option.rationale).trim(), isKey: edit.keyOptionIds.includes(option.id) }
}
