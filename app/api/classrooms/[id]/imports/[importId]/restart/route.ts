import * as z from 'zod'
import { authorizeClassroom } from '#server/actor'
import { restartImport } from '#server/article/import/get-import-state'
import { writeRoute } from '../../../../../../api-route'

const empty = z.strictObject({})

export const POST = writeRoute<'teacher', typeof empty, { id: string; importId: string }>('teacher', empty, async ({ actor, params }) => {
  await restartImport(await authorizeClassroom(actor, params.id), params.importId)
  return { status: 'begun' }
})
