import * as z from 'zod'

/** Which question. */
export const questionIdSchema = z.strictObject({ questionId: z.string().regex(/^[a-z0-9.-]{1,200}$/, { error: 'is no question id' }) })

/** Which revision of which question. */
export const revisionSchema = questionIdSchema.extend({
  revision: z.string().regex(/^[0-9a-f]{16}$/, { error: 'is no question revision' }),
})
