import { NextResponse } from 'next/server'
import { importRoster } from '#server/classroom/roster/import-roster'
import { rosterImportSchema } from '#server/classroom/roster/roster-schema'
import { writeRouteOf } from '../../../../api-route'
import { ofClassroom } from '../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, rosterImportSchema, async ({ actor, classroomId, body, now }) =>
  NextResponse.json(await importRoster(actor, classroomId, body, now), { status: 201 }),
)
