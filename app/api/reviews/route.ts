import { reviewEnvelopeSchema } from '#core/review/review-schema'
import { ownLearnerId } from '#server/actor'
import { submitReviews } from '#server/review/submit-reviews'
import { writeRoute } from '../../api-route'

export const POST = writeRoute('signed-in', reviewEnvelopeSchema, async ({ actor, body, now }) => ({
  results: await submitReviews(ownLearnerId(actor), body, now),
}))
