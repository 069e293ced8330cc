import * as z from 'zod'
import { retireArticle } from '#server/article/import/retire-article'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

const empty = z.strictObject({})

export const POST = writeRouteOf('teacher', ofImport, empty, async ({ actor, classroomId, params, now }) => {
  await retireArticle(actor, classroomId, params.importId, now)
  return { status: 'retired' }
})
