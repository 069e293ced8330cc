import * as z from 'zod'
import { discardImport } from '#server/article/import/discard-import'
import { writeRouteOf } from '../../../../../../api-route'
import { ofImport } from '../../../../../../route-objects'

const empty = z.strictObject({})

export const POST = writeRouteOf('teacher', ofImport, empty, async ({ actor, classroomId, params, now }) => {
  await discardImport(actor, classroomId, params.importId, now)
  return { status: 'discarded' }
})
