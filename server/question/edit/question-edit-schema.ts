import * as z from 'zod'
import { revisionSchema } from '../revision-schema'

const sentence = (most: number) => z.string().trim().max(most, { error: `may have at most ${most} characters` })

/** What an editor changed of a question. */
export const questionEditSchema = z.strictObject({
  stem: sentence(1000).min(1, { error: 'must not be empty' }),
  rationale: sentence(1000),
  options: z.array(z.strictObject({ id: z.string().max(20), text: sentence(400).min(1, { error: 'must not be empty' }), rationale: sentence(1000) })).max(12),
  keyOptionIds: z.array(z.string().max(20)).max(12),
  answer: sentence(400),
  acceptedAnswers: z.array(sentence(200)).max(60),
  correction: sentence(1000).nullable(),
})

/** `revision`: the one that was edited; another that was published meanwhile is not overwritten. `publish` false: only what the rules say. */
export const editedRevisionSchema = revisionSchema.extend({ edit: questionEditSchema, publish: z.boolean() })
