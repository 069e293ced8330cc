import * as z from 'zod'

/** Longest typed answer that is read at all, in UTF-16 code units. */
const MAX_TYPED_LENGTH = 200

/** Most options, rows or events that a response may name. */
const MAX_ITEMS = 12

/** An option's or a row's id within its question. */
const partId = z.string().regex(/^[a-z0-9-]{1,40}$/)
const optionIds = z.array(partId).max(MAX_ITEMS).refine(isWithoutRepeats, { error: 'names an option twice' })

/** Parses a Response at the edge: strict, so an unknown field is an error. Server only (zod stays out of the browser). */
export const questionResponseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('option'), optionId: partId }),
  z.strictObject({ type: z.literal('options'), optionIds }),
  z.strictObject({
    type: z.literal('typed'),
    text: z.string().max(MAX_TYPED_LENGTH)
      .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { error: 'may not have control characters or broken letters' }),
  }),
  z.strictObject({
    type: z.literal('matches'),
    pairs: z.array(z.strictObject({ promptId: partId, optionId: partId })).max(MAX_ITEMS)
      .refine((pairs) => isWithoutRepeats(pairs.map((pair) => pair.promptId)), { error: 'names a row twice' })
      .refine((pairs) => isWithoutRepeats(pairs.map((pair) => pair.optionId)), { error: 'names an option twice' }),
  }),
  z.strictObject({ type: z.literal('order'), optionIds }),
])

function isWithoutRepeats(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length
}
