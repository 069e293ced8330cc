import { authorizeClassroom } from '#server/actor'
import { editDraft } from '#server/article/import/decide-drafts'
import { draftEditSchema } from '#server/article/import/review-schema'
import { writeRoute } from '../../../../../../api-route'

export const PUT = writeRoute<'teacher', typeof draftEditSchema, { id: string; importId: string }>('teacher', draftEditSchema, async ({ actor, body, params }) => {
  return editDraft(await authorizeClassroom(actor, params.id), params.importId, body)
})
