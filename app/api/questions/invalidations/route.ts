import { authorizeInvalidation } from '#server/actor'
import { invalidateRevision, invalidationSchema } from '#server/question/invalidate-revision'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('administrator', invalidationSchema, async ({ actor, body, now }) =>
  invalidateRevision(authorizeInvalidation(actor), body, now),
)
