import * as z from 'zod'
import { ownLearnerId } from '#server/actor'
import { handInOwn } from '#server/classroom/assignment/quiz/hand-in-own'
import { writeRoute } from '../../../../api-route'

const nothing = z.strictObject({})

export const POST = writeRoute<'signed-in', typeof nothing, { id: string }>('signed-in', nothing, async ({ actor, params, now }) => {
  await handInOwn(ownLearnerId(actor), params.id, now)
  return { status: 'handed-in' }
})
