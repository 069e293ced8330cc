import { NextResponse } from 'next/server'
import { acceptInvitation } from '#server/account/accept-invitation'
import { acceptInvitationSchema } from '#server/account/account-schema'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('public', acceptInvitationSchema, async ({ body, now }) => {
  await acceptInvitation(body, now)
  return NextResponse.json({ status: 'created' }, { status: 201 })
})
