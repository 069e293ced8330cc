import { readSheet } from '#server/classroom/roster/read-sheet'
import { MOST_SHEET_BYTES, rosterSheetSchema } from '#server/classroom/roster/roster-schema'
import { uploadRouteOf } from '../../../../../api-route'
import { ofClassroom } from '../../../../../route-objects'

export const POST = uploadRouteOf('teacher', ofClassroom, rosterSheetSchema, MOST_SHEET_BYTES, async ({ actor, readBytes }) => {
  return { list: await readSheet(actor, await readBytes()) }
})
