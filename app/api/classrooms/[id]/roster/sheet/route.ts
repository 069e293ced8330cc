import { authorizeClassroom } from '#server/actor'
import { readSheet } from '#server/classroom/roster/read-sheet'
import { MOST_SHEET_BYTES, rosterSheetSchema } from '#server/classroom/roster/roster-schema'
import { uploadRoute } from '../../../../../api-route'

export const POST = uploadRoute<'teacher', typeof rosterSheetSchema, { id: string }>('teacher', rosterSheetSchema, MOST_SHEET_BYTES, async ({ actor, params, readBytes }) => {
  await authorizeClassroom(actor, params.id)
  return { list: await readSheet(actor, await readBytes()) }
})
