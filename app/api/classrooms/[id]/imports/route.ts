import { importPaste, importUrl } from '#server/article/import/create-import'
import { importInputSchema } from '#server/article/import/import-schema'
import { writeRouteOf } from '../../../../api-route'
import { ofClassroom } from '../../../../route-objects'

export const POST = writeRouteOf('teacher', ofClassroom, importInputSchema, async ({ actor, classroomId, body, now }) => {
  const { title, author, publishedOn, outlet, articleId } = body
  const details = { title, author, publishedOn, outlet, ...(articleId === undefined ? {} : { articleId }) }
  return body.source === 'paste' ? importPaste(actor, classroomId, body.text, details, now) : importUrl(actor, classroomId, body.url, details, now)
})
