import * as z from 'zod'
import { ownLearnerId } from '#server/actor'
import { AppError } from '#server/app-error'
import { getStudyQueue } from '#server/schedule/get-study-queue'
import { readRoute } from '../../../api-route'

const limitSchema = z.coerce.number().int().min(1).max(50).default(10)

export const GET = readRoute('signed-in', async ({ actor, url, now }) => {
  const limit = limitSchema.safeParse(url.searchParams.get('limit') ?? undefined)
  if (!limit.success) throw new AppError('invalid-input', { field: 'limit', message: 'must be a whole number from 1 to 50' })
  return getStudyQueue(ownLearnerId(actor), limit.data, now)
})
