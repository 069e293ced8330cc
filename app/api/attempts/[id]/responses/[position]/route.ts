import { ownLearnerId } from '#server/actor'
import { AppError } from '#server/app-error'
import { attemptResponseSchema, saveResponse } from '#server/classroom/assignment/quiz/save-response'
import { writeRoute } from '../../../../../api-route'

type Params = { id: string; position: string }

export const PUT = writeRoute<'signed-in', typeof attemptResponseSchema, Params>('signed-in', attemptResponseSchema, async ({ actor, body, params, now }) => {
  if (!/^\d{1,3}$/.test(params.position)) throw new AppError('not-found')
  return saveResponse(ownLearnerId(actor), params.id, Number(params.position), body, now)
})
