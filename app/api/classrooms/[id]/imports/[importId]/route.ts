import { authorizeClassroom } from '#server/actor'
import { getImportState } from '#server/article/import/get-import-state'
import { readRoute } from '../../../../../api-route'

export const GET = readRoute<'teacher', { id: string; importId: string }>('teacher', async ({ actor, params, now }) =>
  getImportState(await authorizeClassroom(actor, params.id), params.importId, now))
