import * as z from 'zod'
import { authorizeClassroom } from '#server/actor'
import { discardImport } from '#server/article/import/discard-import'
import { writeRoute } from '../../../../../../api-route'

const empty = z.strictObject({})

export const POST = writeRoute<'teacher', typeof empty, { id: string; importId: string }>('teacher', empty, async ({ actor, params }) => {
  await discardImport(await authorizeClassroom(actor, params.id), params.importId)
  return { status: 'discarded' }
})
