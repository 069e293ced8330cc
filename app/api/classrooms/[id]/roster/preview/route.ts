import { authorizeClassroom } from '#server/actor'
import { previewRoster } from '#server/classroom/roster/preview-roster'
import { rosterPreviewSchema } from '#server/classroom/roster/roster-schema'
import { writeRoute } from '../../../../../api-route'

export const POST = writeRoute<'teacher', typeof rosterPreviewSchema, { id: string }>('teacher', rosterPreviewSchema, async ({ actor, body, params }) =>
  previewRoster(await authorizeClassroom(actor, params.id), body),
)
