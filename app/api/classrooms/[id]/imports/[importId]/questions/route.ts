import { editDraft } from '#server/article/import/decide-drafts'
import { draftEditSchema } from '#server/article/import/review-schema'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

export const PUT = writeRouteOf('teacher', ofImport, draftEditSchema, async ({ classroomId, body, params }) => {
  return editDraft(classroomId, params.importId, body)
})
