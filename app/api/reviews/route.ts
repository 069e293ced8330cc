import { reviewEnvelopeSchema } from '#core/review/review-schema'
import { ownLearnerId } from '#server/actor'
import { AppError } from '#server/app-error'
import { submitReviews } from '#server/review/submit-reviews'
import { writeRoute } from '../../api-route'

export const POST = writeRoute('signed-in', reviewEnvelopeSchema, async ({ actor, body, now }) => {
  if (body.learnerId !== undefined && body.learnerId !== actor.userId) throw new AppError('other-account')
  return { results: await submitReviews(ownLearnerId(actor), body, now) }
})
