import { authorizeClassroom } from '#server/actor'
import { publishImport } from '#server/article/import/publish-import'
import { publishSchema } from '#server/article/import/review-schema'
import { writeRoute } from '../../../../../../api-route'

export const POST = writeRoute<'teacher', typeof publishSchema, { id: string; importId: string }>('teacher', publishSchema, async ({ actor, body, params, now }) => {
  return publishImport(actor, await authorizeClassroom(actor, params.id), params.importId, body, now)
})
