import { authorizeClassroom } from '#server/actor'
import { readSheet } from '#server/classroom/roster/read-sheet'
import { MOST_SHEET_BODY, rosterSheetSchema } from '#server/classroom/roster/roster-schema'
import { writeRoute } from '../../../../../api-route'

export const POST = writeRoute<'teacher', typeof rosterSheetSchema, { id: string }>('teacher', rosterSheetSchema, async ({ actor, body, params }) => {
  await authorizeClassroom(actor, params.id)
  return { list: await readSheet(actor, body.file) }
}, { mostBytes: MOST_SHEET_BODY })
