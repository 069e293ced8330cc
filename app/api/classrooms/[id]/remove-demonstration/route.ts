import * as z from 'zod'
import { removeDemonstration } from '#server/demonstration/remove-demonstration'
import { writeRouteOf } from '../../../../api-route'
import { ofDemonstration } from '../../../../route-objects'

const nothing = z.strictObject({})

export const POST = writeRouteOf('teacher', ofDemonstration, nothing, async ({ actor, demonstrationId, now }) => (
  { learnersRemoved: await removeDemonstration(actor, demonstrationId, now) }))
