import type { TypedMatch } from '#core/question/match-typed-answer'
import type { Response } from '#core/question/question'
import { fillTemplate } from '../ui/fill-template'
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

/** What a right typed answer was accepted as, and why; nothing when it is the answer to the letter. */
export function acceptedInWords(match: TypedMatch | null, typed: string, answer: string, labels: StudyLabels): string[] {
  if (!match?.matches || typed === answer) return []
  return [fillTemplate(labels.acceptedBy[match.by], { name: match.accepted, answer })]
}
