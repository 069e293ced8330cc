import { NextResponse } from 'next/server'
import { signUpSchema } from '#server/account/account-schema'
import { signUp } from '#server/account/sign-up'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('public', signUpSchema, async ({ body, now }) => {
  await signUp(body, now)
  return NextResponse.json({ status: 'created' }, { status: 201 })
})
