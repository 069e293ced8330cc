import { ownLearnerId } from '#server/actor'
import { changeSettings } from '#server/settings/change-settings'
import { readSettings } from '#server/settings/read-settings'
import { settingsSchema } from '#server/settings/settings-schema'
import { readRoute, writeRoute } from '../../api-route'

export const GET = readRoute('signed-in', async ({ actor }) => readSettings(ownLearnerId(actor)))

export const PUT = writeRoute('signed-in', settingsSchema, async ({ actor, body }) => {
  const learnerId = ownLearnerId(actor)
  await changeSettings(learnerId, body)
  return readSettings(learnerId)
})
