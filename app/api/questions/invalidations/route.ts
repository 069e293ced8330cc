import { authorizeInvalidation } from '#server/actor'
import { invalidateRevision, invalidationSchema } from '#server/question/invalidate-revision'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('teacher', invalidationSchema, async ({ actor, body, now }) =>
  invalidateRevision(await authorizeInvalidation(actor, body.questionId), body, now),
)
