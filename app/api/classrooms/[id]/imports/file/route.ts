import { authorizeClassroom } from '#server/actor'
import { importFile } from '#server/article/import/create-import'
import { fileInputSchema } from '#server/article/import/import-schema'
import { MOST_SOURCE_BYTES } from '#server/article/read-source/read-source'
import { uploadRoute } from '../../../../../api-route'

export const POST = uploadRoute<'teacher', typeof fileInputSchema, { id: string }>('teacher', fileInputSchema, MOST_SOURCE_BYTES, async ({ actor, body, params, now, readBytes }) => {
  const classroomId = await authorizeClassroom(actor, params.id)
  const { name, ...details } = body
  return importFile(actor, classroomId, name, await readBytes(), details, now)
})
