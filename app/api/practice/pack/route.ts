import { NextResponse } from 'next/server'
import { getPracticePack } from '#server/question/get-practice-pack'
import { readRoute } from '../../../api-route'

/** Public and the same for everybody: the browser may keep it, and asks whether it is still the newest. */
export const GET = readRoute('public', async ({ request }) => {
  const { version, json } = await getPracticePack()
  const etag = `W/"${version}"`
  const headers = { 'content-type': 'application/json', etag, 'cache-control': 'public, no-cache' }
  if (request.headers.get('if-none-match') === etag) return new NextResponse(null, { status: 304, headers })
  return new NextResponse(json, { headers })
})
