import { NextResponse } from 'next/server'
import { authorizeClassroom } from '#server/actor'
import { releaseQuestions, releaseSchema } from '#server/question/pool/release-questions'
import { writeRoute } from '../../../../../api-route'

/** Of the class's own articles. */
export const POST = writeRoute<'teacher', typeof releaseSchema, { id: string }>('teacher', releaseSchema, async ({ actor, body, params, now }) => {
  const result = await releaseQuestions(actor, await authorizeClassroom(actor, params.id), body.questionIds, now)
  return result.status === 'released' ? result : NextResponse.json(result, { status: 409 })
})
