import { importFile } from '#server/article/import/create-import'
import { fileInputSchema } from '#server/article/import/import-schema'
import { MOST_SOURCE_BYTES } from '#server/article/read-source/read-source'
import { uploadRouteOf } from '../../../../../api-route'
import { ofClassroom } from '../../../../../route-objects'

export const POST = uploadRouteOf('teacher', ofClassroom, fileInputSchema, MOST_SOURCE_BYTES, async ({ actor, classroomId, body, now, readBytes }) => {
  const { name, ...details } = body
  return importFile(actor, classroomId, name, await readBytes(), details, now)
})
