import { AppError } from '#server/app-error'
import { attemptResponseSchema, saveResponse } from '#server/classroom/assignment/quiz/save-response'
import { writeRouteOf } from '../../../../../api-route'
import { ofOwnResponse } from '../../../../../route-objects'

export const PUT = writeRouteOf('signed-in', ofOwnResponse, attemptResponseSchema, async ({ learnerId, body, params, now }) => {
  if (!/^\d{1,3}$/.test(params.position)) throw new AppError('not-found')
  return saveResponse(learnerId, params.id, Number(params.position), body, now)
})
