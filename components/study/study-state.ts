import type { PracticeQuestion } from '#core/question/practice-question'
import { INPUT_OF_KIND, type QuestionKind, type Response } from '#core/question/question'
import type { Certainty } from '#core/review/review'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import type { Outcome, Verdict } from '#offline/study-session'

/** The part of a verdict that is known at once; what it did to memory follows when the answer is stored. */
export type ShownVerdict = Pick<Verdict, 'score' | 'match'> & { outcome: Outcome | null }

/** Why there is no question: no network or a failing server, or somebody else, or nobody, is signed in in this browser by now. */
export type LoadFailure = 'unreachable' | 'other-account' | 'signed-out'

/**
 * Where the session stands. One question goes asking → grading → verdict; grading that fails goes back to asking, and so
 * does an answer that is taken back.
 */
export type StudyStep =
  | { phase: 'loading' }
  | { phase: 'load-failed'; because: LoadFailure }
  | { phase: 'asking'; item: StudyItem; response: Response | null; hinted: boolean; gradingFailed: boolean }
  | { phase: 'grading'; item: StudyItem; response: Response; hinted: boolean; certainty: Certainty }
  | {
      phase: 'verdict'; item: StudyItem; response: Response; hinted: boolean
      verdict: ShownVerdict; loadingNext: boolean
    }
  /** As many questions or minutes as a sitting is to have; there is more for who wants to go on. */
  | { phase: 'portion-ended'; upNext: StudyItem; left: StudyBatch['left'] }
  | { phase: 'ended'; nextDueAt: number | null }

/** A question on screen, answered or not. */
export type AskedStep = Extract<StudyStep, { phase: 'asking' | 'grading' | 'verdict' }>

/** What one answer of this session changed, for the account given at its end. */
export type AnswerAccount = {
  questionNumber: number
  keyPointId: string
  /** The key point in words, as far as the question says it. */
  about: string
  right: boolean
  /** When it comes back; null while unknown. */
  dueAt: number | null
  /** Its stability before and after; null when it was never rated or is unknown. */
  daysBefore: number | null
  daysAfter: number | null
}

export type StudyState = {
  step: StudyStep
  /** Counts the questions shown: the same question may be asked twice. */
  questionNumber: number
  /** What is left today, as known when the question was shown and told anew with each outcome. */
  left: StudyBatch['left'] | null
  answers: readonly AnswerAccount[]
}

export type StudyEvent =
  | { type: 'loading-started' }
  | { type: 'loading-failed'; because: LoadFailure }
  | { type: 'item-shown'; item: StudyItem; left: StudyBatch['left'] }
  | { type: 'portion-ended'; item: StudyItem; left: StudyBatch['left'] }
  /** What was put to the question on screen before the page was loaded again. */
  | { type: 'half-answer-found'; response: Response | null; hinted: boolean }
  | { type: 'ended'; nextDueAt: number | null }
  | { type: 'response-changed'; response: Response }
  | { type: 'hint-taken' }
  /** `response` in the place of what was chosen or typed: nothing typed is "I don't know". */
  | { type: 'answer-committed'; certainty: Certainty; response: Response }
  | { type: 'answer-graded'; verdict: Omit<ShownVerdict, 'outcome'> }
  | { type: 'grading-failed' }
  | { type: 'outcome-known'; questionNumber: number; outcome: Outcome; left: StudyBatch['left'] }
  | { type: 'answer-taken-back'; item: StudyItem; left: StudyBatch['left'] }

/** An event that does not fit the step changes nothing: a late network answer or a double tap is no error. */
export function studyReducer(state: StudyState, event: StudyEvent): StudyState {
  const step = nextStep(state, event)
  const answers = nextAnswers(state, step, event)
  const asksAnew = event.type === 'item-shown' || (event.type === 'answer-taken-back' && step !== state.step)
  // A late outcome says nothing of the question now on screen, but of what is left.
  if (event.type === 'outcome-known') return { ...state, step, answers, left: event.left }
  if (!asksAnew) return { ...state, step, answers }
  return { step, answers, left: event.left, questionNumber: state.questionNumber + 1 }
}

function nextStep({ step, questionNumber }: StudyState, event: StudyEvent): StudyStep {
  switch (event.type) {
    case 'loading-started':
      return step.phase === 'verdict' ? { ...step, loadingNext: true } : { phase: 'loading' }
    case 'loading-failed':
      return { phase: 'load-failed', because: event.because }
    case 'item-shown':
      return { phase: 'asking', item: event.item, response: null, hinted: false, gradingFailed: false }
    case 'portion-ended':
      return { phase: 'portion-ended', upNext: event.item, left: event.left }
    case 'half-answer-found':
      return step.phase === 'asking' ? { ...step, response: event.response, hinted: event.hinted } : step
    case 'ended':
      return { phase: 'ended', nextDueAt: event.nextDueAt }
    case 'response-changed':
      return step.phase === 'asking' ? { ...step, response: event.response, gradingFailed: false } : step
    case 'hint-taken':
      return step.phase === 'asking' ? { ...step, hinted: true } : step
    case 'answer-committed': {
      if (step.phase !== 'asking') return step
      const { item, hinted } = step
      return { phase: 'grading', item, response: event.response, hinted, certainty: event.certainty }
    }
    case 'answer-graded': {
      if (step.phase !== 'grading') return step
      const { item, response, hinted } = step
      return { phase: 'verdict', item, response, hinted, verdict: { ...event.verdict, outcome: null }, loadingNext: false }
    }
    case 'grading-failed': {
      if (step.phase !== 'grading') return step
      const { item, response, hinted } = step
      return { phase: 'asking', item, response, hinted, gradingFailed: true }
    }
    case 'outcome-known':
      if (step.phase !== 'verdict' || event.questionNumber !== questionNumber) return step
      return { ...step, verdict: { ...step.verdict, outcome: event.outcome } }
    case 'answer-taken-back':
      // A hint stays taken.
      return step.phase === 'verdict' ? { phase: 'asking', item: event.item, response: null, hinted: step.hinted, gradingFailed: false } : step
  }
}

function nextAnswers(before: StudyState, step: StudyStep, event: StudyEvent): readonly AnswerAccount[] {
  const { answers, questionNumber } = before
  if (event.type === 'answer-graded' && before.step.phase === 'grading' && step.phase === 'verdict') {
    const { keyPointId, question, stabilityDays } = step.item
    const right = isRight(step.verdict)
    return [...answers, { questionNumber, keyPointId, about: claimOf(question), right, dueAt: null, daysBefore: stabilityDays, daysAfter: null }]
  }
  if (event.type === 'answer-taken-back' && before.step.phase === 'verdict') return answers.slice(0, -1)
  if (event.type !== 'outcome-known') return answers
  const { dueAt, stabilityDays } = event.outcome
  return answers.map((answer) => (answer.questionNumber === event.questionNumber ? { ...answer, dueAt, daysAfter: stabilityDays } : answer))
}

/** What a question is about, in words: the rationale states the key point, or else the statement that was judged. */
function claimOf({ kind, stem, correction, rationale }: PracticeQuestion): string {
  return kind === 'true-false' ? (correction ?? stem) : rationale
}

/** Whether the answer is whole: something chosen or typed, every row matched, the events moved. */
export function isComplete(question: Pick<PracticeQuestion, 'prompts'>, response: Response | null): response is Response {
  if (response === null) return false
  switch (response.type) {
    case 'option': return true
    case 'typed': return /[\p{L}\p{N}]/u.test(response.text)
    case 'matches': return response.pairs.length > 0 && response.pairs.length === question.prompts.length
    case 'options':
    case 'order': return response.optionIds.length > 0
  }
}

/** "I don't know" is handed in as nothing: typed, matched or put in order. */
export function giveUpResponse(kind: QuestionKind): Response {
  switch (INPUT_OF_KIND[kind]) {
    case 'match': return { type: 'matches', pairs: [] }
    case 'order': return { type: 'order', optionIds: [] }
    case 'choose-several': return { type: 'options', optionIds: [] }
    case 'choose-one':
    case 'type': return { type: 'typed', text: '' }
  }
}

export function isGivenUp(response: Response): boolean {
  switch (response.type) {
    case 'option': return false
    case 'typed': return response.text === ''
    case 'matches': return response.pairs.length === 0
    case 'options':
    case 'order': return response.optionIds.length === 0
  }
}

export function isRight({ score }: Pick<ShownVerdict, 'score'>): boolean {
  return score.type === 'scored' && score.earned === score.possible
}
