import { NextResponse } from 'next/server'
import { newClassroomSchema } from '#server/classroom/classroom-schema'
import { createClassroom } from '#server/classroom/create-classroom'
import { writeRoute } from '../../api-route'

export const POST = writeRoute('teacher', newClassroomSchema, async ({ actor, body, now }) =>
  NextResponse.json({ id: await createClassroom(actor, body, now) }, { status: 201 }),
)
