import * as z from 'zod'
import { authorizeDemonstration } from '#server/actor'
import { removeDemonstration } from '#server/demonstration/remove-demonstration'
import { writeRoute } from '../../../../api-route'

const nothing = z.strictObject({})

export const POST = writeRoute<'teacher', typeof nothing, { id: string }>('teacher', nothing, async ({ actor, params, now }) => (
  { learnersRemoved: await removeDemonstration(actor, await authorizeDemonstration(actor, params.id), now) }))
