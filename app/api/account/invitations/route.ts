import { NextResponse } from 'next/server'
import * as z from 'zod'
import { inviteTeacher } from '#server/account/invite'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('administrator', z.strictObject({}), async ({ actor, now }) =>
  NextResponse.json({ path: await inviteTeacher(actor, now) }, { status: 201 }),
)
