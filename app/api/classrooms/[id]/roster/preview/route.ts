import { previewRoster } from '#server/classroom/roster/preview-roster'
import { rosterPreviewSchema } from '#server/classroom/roster/roster-schema'
import { writeRouteOf } from '../../../../../api-route'
import { ofClassroom } from '../../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, rosterPreviewSchema, async ({ classroomId, body }) =>
  previewRoster(classroomId, body),
)
