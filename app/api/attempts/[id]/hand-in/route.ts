import * as z from 'zod'
import { handInOwn } from '#server/classroom/assignment/quiz/hand-in-own'
import { writeRouteOf } from '../../../../api-route'
import { ofOwnAttempt } from '../../../../route-objects'

const nothing = z.strictObject({})

export const POST = writeRouteOf('signed-in', ofOwnAttempt, nothing, async ({ learnerId, params, now }) => {
  await handInOwn(learnerId, params.id, now)
  return { status: 'handed-in' }
})
