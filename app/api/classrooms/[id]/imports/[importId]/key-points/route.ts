import { editKeyPoint } from '#server/article/import/decide-drafts'
import { keyPointEditSchema } from '#server/article/import/review-schema'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

export const PUT = writeRouteOf('teacher', ofImport, keyPointEditSchema, async ({ classroomId, body, params }) => {
  return editKeyPoint(classroomId, params.importId, body)
})
