import { NextResponse } from 'next/server'
import { signUpSchema } from '#server/account/account-schema'
import { clientAddress } from '#server/account/client-address'
import { signUp } from '#server/account/sign-up'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('public', signUpSchema, async ({ body, request, now }) => {
  await signUp(body, clientAddress(request.headers), now)
  return NextResponse.json({ status: 'created' }, { status: 201 })
})
