import type { Instant } from '../shared/instant'
import type { QuestionForm, Response, Score } from '../question/question'

export const CERTAINTIES = ['unsure', 'fairly-sure', 'sure'] as const
/** How sure the learner was before seeing the verdict. */
export type Certainty = (typeof CERTAINTIES)[number]

export const RATINGS = ['again', 'hard', 'good', 'easy'] as const
/** FSRS rating. */
export type Rating = (typeof RATINGS)[number]

type ReviewBase = {
  /** UUIDv7 made by the client. */
  id: string
  keyPointId: string
  /** The question, as it was then; grading holds to this revision for ever. */
  questionId: string
  questionRevision: string
  deviceId: string
  /** The device's clock. */
  reviewedAt: Instant
  /** The server's view of the same moment; set once, at storage. */
  correctedAt: Instant
  ratingTableVersion: number
}

/** The learner answered a question. */
export type AnswerReview = ReviewBase & {
  type: 'answer'
  form: QuestionForm
  response: Response
  score: Score
  certainty: Certainty
  hinted: boolean
  durationMs: number
}

/** The learner took an answer back. May arrive before its target. */
export type UndoReview = ReviewBase & { type: 'undo'; targetReviewId: string }

/** Review: the immutable event (FSRS review log). Cards are folded from these. */
export type Review = AnswerReview | UndoReview

type FoldedFields = 'id' | 'keyPointId' | 'questionId' | 'questionRevision' | 'correctedAt'
/** What memory and a learner's statistics need of an answer: how it went, not what was answered. */
export type GradedAnswer = Pick<AnswerReview, FoldedFields | 'type' | 'form' | 'score' | 'certainty' | 'hinted' | 'durationMs'>
/** The same of any review. */
export type GradedReview = GradedAnswer | Pick<UndoReview, FoldedFields | 'type' | 'targetReviewId'>
