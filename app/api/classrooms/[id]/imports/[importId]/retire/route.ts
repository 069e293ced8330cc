import * as z from 'zod'
import { authorizeClassroom } from '#server/actor'
import { retireArticle } from '#server/article/import/retire-article'
import { writeRoute } from '../../../../../../api-route'

const empty = z.strictObject({})

export const POST = writeRoute<'teacher', typeof empty, { id: string; importId: string }>('teacher', empty, async ({ actor, params, now }) => {
  await retireArticle(actor, await authorizeClassroom(actor, params.id), params.importId, now)
  return { status: 'retired' }
})
