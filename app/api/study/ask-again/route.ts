import { ownLearnerId } from '#server/actor'
import { askAgain, askAgainSchema } from '#server/schedule/leech/ask-again'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('signed-in', askAgainSchema, async ({ actor, body, now }) => {
  await askAgain(ownLearnerId(actor), body, now)
  return { status: 'ok' }
})
