import { NextResponse } from 'next/server'
import { clientAddress } from '#server/account/client-address'
import { readCalendar } from '#server/schedule/reminder/read-calendar'
import { readRoute } from '../../../../api-route'

/** The secret in the address is all it takes: calendar services sign in nowhere. */
export const GET = readRoute<'public', { token: string }>('public', async ({ params, request, now }) => {
  const text = await readCalendar(params.token, clientAddress(request.headers), now)
  return new NextResponse(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' } })
})
