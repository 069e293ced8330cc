import * as z from 'zod'
import { removeSection } from '#server/classroom/manage-sections'
import { writeRouteOf } from '../../../../../../api-route'
import { ofSection } from '../../../../../../route-objects'

const schema = z.strictObject({})
export const POST = writeRouteOf('teacher', ofSection, schema, async ({ actor, classroomId, params, now }) => {
  await removeSection(actor, classroomId, params.sectionId, now)
  return { status: 'removed' }
})
