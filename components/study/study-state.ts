import type { Response } from '#core/question/question'
import type { Certainty } from '#core/review/review'
import type { Verdict } from '#offline/study-session'
import type { StudyItem } from '#core/schedule/study-batch'

/** Where the session stands. One question goes asking → grading → verdict; grading that fails goes back to asking. */
export type StudyStep =
  | { phase: 'loading' }
  | { phase: 'load-failed' }
  | { phase: 'asking'; item: StudyItem; response: Response | null; hinted: boolean; gradingFailed: boolean }
  | { phase: 'grading'; item: StudyItem; response: Response; hinted: boolean; certainty: Certainty }
  | {
      phase: 'verdict'; item: StudyItem; response: Response; hinted: boolean; verdict: Verdict; loadingNext: boolean
    }
  | { phase: 'ended'; nextDueAt: number | null }

/** What one answer of this session changed, for the account given at its end. */
export type AnswerOutcome = { keyPointId: string; right: boolean; dueAt: number | null }

export type StudyState = { step: StudyStep; outcomes: readonly AnswerOutcome[] }

export type StudyEvent =
  | { type: 'loading-started' }
  | { type: 'loading-failed' }
  | { type: 'item-shown'; item: StudyItem }
  | { type: 'ended'; nextDueAt: number | null }
  | { type: 'response-changed'; response: Response }
  | { type: 'hint-taken' }
  | { type: 'answer-committed'; certainty: Certainty }
  | { type: 'answer-graded'; verdict: Verdict }
  | { type: 'grading-failed' }

/** An event that does not fit the step changes nothing: a late network answer or a double tap is no error. */
export function studyReducer(state: StudyState, event: StudyEvent): StudyState {
  const step = nextStep(state.step, event)
  if (event.type !== 'answer-graded' || step.phase !== 'verdict') return { ...state, step }
  const outcome = {
    keyPointId: step.item.keyPointId,
    right: isRight(event.verdict),
    dueAt: event.verdict.dueAt,
  }
  return { step, outcomes: [...state.outcomes, outcome] }
}

function nextStep(step: StudyStep, event: StudyEvent): StudyStep {
  switch (event.type) {
    case 'loading-started':
      return step.phase === 'verdict' ? { ...step, loadingNext: true } : { phase: 'loading' }
    case 'loading-failed':
      return { phase: 'load-failed' }
    case 'item-shown':
      return { phase: 'asking', item: event.item, response: null, hinted: false, gradingFailed: false }
    case 'ended':
      return { phase: 'ended', nextDueAt: event.nextDueAt }
    case 'response-changed':
      return step.phase === 'asking' ? { ...step, response: event.response, gradingFailed: false } : step
    case 'hint-taken':
      return step.phase === 'asking' ? { ...step, hinted: true } : step
    case 'answer-committed':
      if (step.phase !== 'asking' || !isComplete(step.response)) return step
      return {
        phase: 'grading', item: step.item, response: step.response, hinted: step.hinted, certainty: event.certainty,
      }
    case 'answer-graded':
      if (step.phase !== 'grading') return step
      return {
        phase: 'verdict', item: step.item, response: step.response, hinted: step.hinted, verdict: event.verdict,
        loadingNext: false,
      }
    case 'grading-failed':
      if (step.phase !== 'grading') return step
      return { phase: 'asking', item: step.item, response: step.response, hinted: step.hinted, gradingFailed: true }
  }
}

/** Whether there is something to grade. */
export function isComplete(response: Response | null): response is Response {
  return response !== null && (response.type === 'option' || /[\p{L}\p{N}]/u.test(response.text))
}

export function isRight(verdict: Verdict): boolean {
  return verdict.score.type === 'scored' && verdict.score.earned === verdict.score.possible
}
