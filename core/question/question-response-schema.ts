import { z } from 'zod'

/** Longest typed answer that is read at all, in UTF-16 code units. */
const MAX_TYPED_LENGTH = 200

/** Parses a Response at the edge: strict, so an unknown field is an error. Server only (zod stays out of the browser). */
export const questionResponseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('option'), optionId: z.string().min(1).max(40) }),
  z.strictObject({ type: z.literal('typed'), text: z.string().max(MAX_TYPED_LENGTH) }),
])
