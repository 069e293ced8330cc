import { sectionSchema } from '#server/classroom/classroom-schema'
import { changeSectionName } from '#server/classroom/manage-sections'
import { writeRouteOf } from '../../../../../api-route'
import { ofSection } from '../../../../../route-objects'

export const PUT = writeRouteOf('teacher', ofSection, sectionSchema, async ({ actor, classroomId, body, params, now }) => {
  await changeSectionName(actor, classroomId, params.sectionId, body.name, now)
  return { status: 'changed' }
})
