import { NextResponse } from 'next/server'
import { getPracticePack } from '#server/question/get-practice-pack'
import { readRoute } from '../../../api-route'

/** Public and the same for everybody: the browser may keep it, and asks whether it is still the newest. */
export const GET = readRoute('public', async ({ request }) => {
  const { version, json, gzip } = await getPracticePack()
  const headers = { 'content-type': 'application/json', etag: `"${version}"`, 'cache-control': 'public, no-cache', vary: 'accept-encoding' }
  if (request.headers.get('if-none-match') === headers.etag) return new NextResponse(null, { status: 304, headers })
  const zips = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  return zips
    ? new NextResponse(gzip, { headers: { ...headers, 'content-encoding': 'gzip' } })
    : new NextResponse(json, { headers })
})
