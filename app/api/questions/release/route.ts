import { NextResponse } from 'next/server'
import { releaseQuestions, releaseSchema } from '#server/question/pool/release-questions'
import { writeRoute } from '../../../api-route'

/** Public ones. */
export const POST = writeRoute('administrator', releaseSchema, async ({ actor, body, now }) => {
  const result = await releaseQuestions(actor, null, body.questionIds, now)
  return result.status === 'released' ? result : NextResponse.json(result, { status: 409 })
})
