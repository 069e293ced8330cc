import { NextResponse } from 'next/server'
import * as z from 'zod'
import { isOverTls } from '#server/env'
import { writeRoute } from '../../../api-route'

const ONE_YEAR_S = 365 * 24 * 60 * 60

const schema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).optional(),
  locale: z.enum(['en', 'ko']).optional(),
})

/** Theme and language live in cookies, so that guests have them too and the server renders them at once. */
export const POST = writeRoute('public', schema, async ({ body }) => {
  const response = NextResponse.json({ status: 'ok' })
  for (const [name, value] of Object.entries(body)) {
    if (value) response.cookies.set(`hoedam-${name}`, value, { path: '/', sameSite: 'lax', httpOnly: true, secure: isOverTls(), maxAge: ONE_YEAR_S })
  }
  return response
})
