import { INPUT_OF_KIND, type Option, type Question } from './question'
import type { QuestionEdit } from './question-edit'
import { questionRevision } from './question-revision'

/** The question as edited, with the revision of its new wording. Whether it is any good is for the rules to say. */
export function editQuestion(question: Question, edit: QuestionEdit): Question {
  const { id, revision: _old, ...rendered } = question
  const isTyped = INPUT_OF_KIND[question.kind] === 'type'
  const options = question.options.map((option) => editedOption(option, edit))
  const isSameAnswer = !isTyped || edit.answer.trim() === question.answer
  const { personName, distinctAnswers, ...others } = rendered
  const next = {
    ...others,
    // Both belong to the term that the answer was.
    ...(isSameAnswer && personName ? { personName } : {}),
    ...(isSameAnswer && distinctAnswers ? { distinctAnswers } : {}),
    stem: edit.stem.trim(), rationale: edit.rationale.trim(), options,
    answer: isTyped ? edit.answer.trim() : options.filter((option) => option.isKey).map(({ text }) => text).join('; '),
    acceptedAnswers: isTyped ? edit.acceptedAnswers.map((text) => text.trim()).filter((text) => text !== '') : question.acceptedAnswers,
    correction: edit.correction === null || edit.correction.trim() === '' ? null : edit.correction.trim(),
  }
  return { id, revision: questionRevision(next), ...next }
}

function editedOption(option: Option, edit: QuestionEdit): Option {
  const change = edit.options.find(({ id }) => id === option.id)
  return { ...option, text: (change?.text ?? option.text).trim(), rationale: (change?.rationale ?? option.rationale).trim(), isKey: edit.keyOptionIds.includes(option.id) }
}
