import { publishImport } from '#server/article/import/publish-import'
import { publishSchema } from '#server/article/import/review-schema'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

export const POST = writeRouteOf('teacher', ofImport, publishSchema, async ({ actor, classroomId, body, params, now }) => {
  return publishImport(actor, classroomId, params.importId, body, now)
})
