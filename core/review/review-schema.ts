import * as z from 'zod'
import { questionResponseSchema } from '../question/question-response-schema'
import { MAX_DURATION_MS } from './max-duration'
import { CERTAINTIES } from './review'

/** At most this many reviews in one batch. */
export const MAX_REVIEWS_IN_BATCH = 50

const EARLIEST = Date.parse('1970-01-01T00:00:00Z')
const LATEST = Date.parse('2200-01-01T00:00:00Z')

/** An instant as ISO 8601 with offset, parsed to epoch ms. A wrong clock is fine, an absurd year is not. */
const instant = z.iso
  .datetime({ offset: true, error: 'must be a date and time like 2026-11-22T09:30:00.000Z' })
  .transform((text) => Date.parse(text))
  .refine((at) => at >= EARLIEST && at < LATEST, { error: 'must lie between the years 1970 and 2199' })

const uuidV7 = z.uuidv7({ error: 'must be a UUID of version 7' }).transform((id) => id.toLowerCase())
const questionId = z.string().regex(/^[a-z0-9.-]{1,200}$/, { error: 'is no question id' })
const questionRevision = z.string().regex(/^[0-9a-f]{16}$/, { error: 'is no question revision' })
const deviceId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, { error: 'may have letters, digits and hyphens, 64 at most' })

const target = { id: uuidV7, questionId, questionRevision, reviewedAt: instant }

/** One item of a batch, strict: an unknown field is an error of the item. */
export const reviewItemSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...target,
    type: z.literal('answer'),
    response: questionResponseSchema,
    certainty: z.enum(CERTAINTIES),
    hinted: z.boolean(),
    durationMs: z.int().min(0).max(MAX_DURATION_MS),
  }),
  z.strictObject({ ...target, type: z.literal('undo'), targetReviewId: uuidV7 }),
])

export type ReviewItem = z.output<typeof reviewItemSchema>

/** The envelope of `POST /api/reviews`. Its items are parsed one by one, so that a bad one spoils no other. */
export const reviewEnvelopeSchema = z.strictObject({
  clientNow: instant,
  deviceId,
  /** Whose answers these are: another account that happens to be signed in does not get them. */
  learnerId: z.uuid().optional(),
  /** The answers were given before the learner had an account. */
  answeredAsGuest: z.boolean().optional(),
  reviews: z.array(z.unknown()).min(1).max(MAX_REVIEWS_IN_BATCH),
})

export type ReviewEnvelope = z.output<typeof reviewEnvelopeSchema>
