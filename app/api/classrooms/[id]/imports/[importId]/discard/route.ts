import * as z from 'zod'
import { discardImport } from '#server/article/import/discard-import'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

const empty = z.strictObject({})

export const POST = writeRouteOf('teacher', ofImport, empty, async ({ classroomId, params }) => {
  await discardImport(classroomId, params.importId)
  return { status: 'discarded' }
})
