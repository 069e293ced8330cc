import { NextResponse } from 'next/server'
import * as z from 'zod'
import { startAttempt } from '#server/classroom/assignment/quiz/start-attempt'
import { writeRouteOf } from '../../../../api-route'
import { ofOwnQuiz } from '../../../../route-objects'

const nothing = z.strictObject({})

export const POST = writeRouteOf('signed-in', ofOwnQuiz, nothing, async ({ learnerId, params, now }) => {
  const result = await startAttempt(learnerId, params.id, now)
  return result.status === 'refused' ? NextResponse.json(result, { status: 409 }) : result
})
