import { deleteAccountSchema } from '#server/account/account-schema'
import { clientAddress } from '#server/account/client-address'
import { deleteAccount } from '#server/account/delete-account'
import { ownLearnerId } from '#server/actor'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('signed-in', deleteAccountSchema, async ({ actor, body, request, now }) => {
  await deleteAccount(ownLearnerId(actor), body, clientAddress(request.headers), now)
  return { status: 'deleted' }
})
