import { ownLearnerId } from '#server/actor'
import { getSealKey } from '#server/account/get-seal-key'
import { readRoute } from '../../../api-route'

export const GET = readRoute('signed-in', async ({ actor }) => {
  const learnerId = ownLearnerId(actor)
  return { learnerId, key: await getSealKey(learnerId) }
})
