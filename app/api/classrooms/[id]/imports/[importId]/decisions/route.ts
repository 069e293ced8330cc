import { authorizeClassroom } from '#server/actor'
import { decideDraft } from '#server/article/import/decide-drafts'
import { decisionSchema } from '#server/article/import/review-schema'
import { writeRoute } from '../../../../../../api-route'

export const POST = writeRoute<'teacher', typeof decisionSchema, { id: string; importId: string }>('teacher', decisionSchema, async ({ actor, body, params }) => {
  return decideDraft(await authorizeClassroom(actor, params.id), params.importId, body)
})
