import * as z from 'zod'
import { DRAFT_DECISIONS } from '../../../core/question/draft'
import { questionEditSchema } from '../../question/edit/question-edit-schema'

const questionId = z.string().regex(/^[a-z0-9.-]{1,200}$/, { error: 'is no question id' })
const sentence = (most: number) => z.string().trim().max(most, { error: `may have at most ${most} characters` })

/** Decides about one draft, or accepts all that nothing was found in. */
export const decisionSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('one'), questionId, decision: z.enum(DRAFT_DECISIONS) }),
  z.strictObject({ of: z.literal('one-reserved'), questionId, isReserved: z.boolean() }),
  z.strictObject({ of: z.literal('all-clean') }),
])
export type DecisionInput = z.output<typeof decisionSchema>

export const draftEditSchema = z.strictObject({ questionId, edit: questionEditSchema })

export const keyPointEditSchema = z.strictObject({
  keyPointId: z.string().regex(/^[a-z0-9-]{1,120}$/, { error: 'is no key point id' }),
  statement: sentence(1000).min(10, { error: 'must be a sentence' }),
  /** For each link of the chain that is there: the verb and the hedge. Who speaks is read from the text and stays. */
  attribution: z.array(z.strictObject({ verb: sentence(80).min(1, { error: 'must not be empty' }), hedge: sentence(80).nullable() })).max(6),
})
export type KeyPointEditInput = z.output<typeof keyPointEditSchema>

export const publishSchema = z.strictObject({
  /** Of key points whose questions are accepted again after a new text: whether learners keep what they know of them. */
  memory: z.enum(['kept', 'reset']).default('kept'),
})
export type PublishInput = z.output<typeof publishSchema>
