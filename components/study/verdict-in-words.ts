import type { Response } from '#core/question/question'
import type { StudyLabels } from './study-labels'
import { type ShownVerdict, type StudyStep, isGivenUp, isRight } from './study-state'

/** The verdict's headline. Who said "I don't know" is not told to be wrong. */
export function verdictInWords(verdict: ShownVerdict, response: Response, labels: StudyLabels): string {
  if (isRight(verdict)) return labels.right
  return isGivenUp(response) ? labels.notKnown : labels.wrong
}

/** Said aloud when the verdict arrives; everything else moves the focus. */
export function verdictAloud(step: StudyStep, labels: StudyLabels): string {
  if (step.phase !== 'verdict') return ''
  const headline = verdictInWords(step.verdict, step.response, labels)
  return isRight(step.verdict) ? headline : `${headline} ${labels.theAnswer}: ${step.item.question.answer}`
}
