import { authorizeClassroom } from '#server/actor'
import { importPaste, importUrl } from '#server/article/import/create-import'
import { importInputSchema } from '#server/article/import/import-schema'
import { writeRoute } from '../../../../api-route'

export const POST = writeRoute<'teacher', typeof importInputSchema, { id: string }>('teacher', importInputSchema, async ({ actor, body, params, now }) => {
  const classroomId = await authorizeClassroom(actor, params.id)
  const { title, author, publishedOn, outlet, articleId } = body
  const details = { title, author, publishedOn, outlet, ...(articleId === undefined ? {} : { articleId }) }
  return body.source === 'paste' ? importPaste(actor, classroomId, body.text, details, now) : importUrl(actor, classroomId, body.url, details, now)
})
