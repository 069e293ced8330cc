import { NextResponse } from 'next/server'
import { authorizeClassroom } from '#server/actor'
import { importRoster } from '#server/classroom/roster/import-roster'
import { rosterImportSchema } from '#server/classroom/roster/roster-schema'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'teacher', typeof rosterImportSchema, { id: string }>('teacher', rosterImportSchema, async ({ actor, body, params, now }) =>
  NextResponse.json(await importRoster(actor, await authorizeClassroom(actor, params.id), body, now), { status: 201 }),
)
