import { NextResponse } from 'next/server'
import { sectionSchema } from '#server/classroom/classroom-schema'
import { makeSection } from '#server/classroom/manage-sections'
import { writeRouteOf } from '../../../../api-route'
import { ofClassroom } from '../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, sectionSchema, async ({ actor, classroomId, body, now }) =>
  NextResponse.json({ id: await makeSection(actor, classroomId, body.name, now) }, { status: 201 }),
)
