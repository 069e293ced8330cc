import { v7 as uuidV7 } from 'uuid'
import { FORM_OF_KIND, type Question } from '#core/question/question'
import { scorable } from '#core/question/scorable'
import { scoreResponse } from '#core/question/score-response'
import type { OwnReview } from '#offline/device-reviews'
import type { OutgoingReview } from '#offline/hoedam-db'
import { respond } from './respond'

type OutgoingAnswer = Extract<OutgoingReview, { type: 'answer' }>

/** An answer as a device sends it: right, fairly sure, in 5 s. `at`: epoch ms by the device's clock. */
export function outgoingAnswer(question: Question, at: number, { isRight = true, ...values }: Partial<OutgoingAnswer> & { isRight?: boolean } = {}): OutgoingAnswer {
  return {
    id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision, response: respond(question, isRight),
    certainty: 'fairly-sure', hinted: false, durationMs: 5000, reviewedAt: new Date(at).toISOString(), ...values,
  }
}

export function outgoingUndo(target: OutgoingAnswer, at: number): OutgoingReview {
  const { questionId, questionRevision } = target
  return { id: uuidV7(), type: 'undo', targetReviewId: target.id, questionId, questionRevision, reviewedAt: new Date(at).toISOString() }
}

/** A review to be sent, with the grading that a device gives it. */
export function gradedHere(outgoing: OutgoingReview, question: Question, deviceId = 'here'): OwnReview {
  const { id, questionId, questionRevision } = outgoing
  const base = { id, questionId, questionRevision, keyPointId: question.keyPointId, deviceId, reviewedAt: Date.parse(outgoing.reviewedAt) }
  if (outgoing.type === 'undo') return { outgoing, graded: { ...base, type: 'undo', targetReviewId: outgoing.targetReviewId } }
  const { certainty, hinted, durationMs, response } = outgoing
  const score = scoreResponse(scorable(question), response)
  return { outgoing, graded: { ...base, type: 'answer', form: FORM_OF_KIND[question.kind], score, certainty, hinted, durationMs } }
}
