import { ownLearnerId } from '#server/actor'
import { AppError } from '#server/app-error'
import { readSyncCursor } from '#server/schedule/sync/sync-cursor'
import { syncDevice } from '#server/schedule/sync/sync-device'
import { readRoute } from '../../api-route'

export const GET = readRoute('signed-in', async ({ actor, url, now }) => {
  const sent = url.searchParams.get('cursor')
  const cursor = sent === null ? null : readSyncCursor(sent)
  if (cursor === 'unreadable') throw new AppError('invalid-input', { field: 'cursor', message: 'is none that was handed out: leave it out to begin anew, all reviews are sent then' })
  return syncDevice(ownLearnerId(actor), cursor, now)
})
