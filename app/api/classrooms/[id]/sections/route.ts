import { NextResponse } from 'next/server'
import { authorizeClassroom } from '#server/actor'
import { sectionSchema } from '#server/classroom/classroom-schema'
import { makeSection } from '#server/classroom/manage-sections'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'teacher', typeof sectionSchema, { id: string }>('teacher', sectionSchema, async ({ actor, body, params, now }) =>
  NextResponse.json({ id: await makeSection(actor, await authorizeClassroom(actor, params.id), body.name, now) }, { status: 201 }),
)
