import { NextResponse } from 'next/server'
import * as z from 'zod'
import { ownLearnerId } from '#server/actor'
import { startAttempt } from '#server/classroom/assignment/quiz/start-attempt'
import { writeRoute } from '../../../../api-route'

const nothing = z.strictObject({})

export const POST = writeRoute<'signed-in', typeof nothing, { id: string }>('signed-in', nothing, async ({ actor, params, now }) => {
  const result = await startAttempt(ownLearnerId(actor), params.id, now)
  return result.status === 'refused' ? NextResponse.json(result, { status: 409 }) : result
})
