import { authorizeClassroom } from '#server/actor'
import { editKeyPoint } from '#server/article/import/decide-drafts'
import { keyPointEditSchema } from '#server/article/import/review-schema'
import { writeRoute } from '../../../../../../api-route'

export const PUT = writeRoute<'teacher', typeof keyPointEditSchema, { id: string; importId: string }>('teacher', keyPointEditSchema, async ({ actor, body, params }) => {
  return editKeyPoint(await authorizeClassroom(actor, params.id), params.importId, body)
})
