import { decideDraft } from '#server/article/import/decide-drafts'
import { decisionSchema } from '#server/article/import/review-schema'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

export const POST = writeRouteOf('teacher', ofImport, decisionSchema, async ({ classroomId, body, params }) => {
  return decideDraft(classroomId, params.importId, body)
})
