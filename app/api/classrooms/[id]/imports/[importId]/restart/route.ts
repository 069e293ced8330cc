import * as z from 'zod'
import { restartImport } from '#server/article/import/get-import-state'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

const empty = z.strictObject({})

export const POST = writeRouteOf('teacher', ofImport, empty, async ({ actor, classroomId, params, now }) => {
  await restartImport(actor, classroomId, params.importId, now)
  return { status: 'begun' }
})
