import { NextResponse } from 'next/server'
import { ownLearnerId } from '#server/actor'
import { AppError } from '#server/app-error'
import { learnerAudience } from '#server/audience'
import { getStudyPacks } from '#server/question/study-packs'
import { readRoute } from '../../../../api-route'

/** The address names the content, so what is kept of it stays right; of the person who asks, as it may be their class's own. */
const KEPT = { 'cache-control': 'private, max-age=31536000, immutable', vary: 'cookie' }

export const GET = readRoute<'signed-in', { packId: string; hash: string }>('signed-in', async ({ actor, params }) => {
  const packs = await getStudyPacks(await learnerAudience(ownLearnerId(actor)))
  const pack = packs.find(({ id, hash }) => id === params.packId && hash === params.hash)
  if (!pack) throw new AppError('not-found')
  return new NextResponse(pack.json, { headers: { 'content-type': 'application/json', ...KEPT } })
})
