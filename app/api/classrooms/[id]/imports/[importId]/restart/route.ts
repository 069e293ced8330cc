import * as z from 'zod'
import { restartImport } from '#server/article/import/get-import-state'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

const empty = z.strictObject({})

export const POST = writeRouteOf('teacher', ofImport, empty, async ({ classroomId, params }) => {
  await restartImport(classroomId, params.importId)
  return { status: 'begun' }
})
