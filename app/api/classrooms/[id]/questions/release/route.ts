import { NextResponse } from 'next/server'
import { releaseQuestions, releaseSchema } from '#server/question/pool/release-questions'
import { writeRouteOf } from '../../../../../api-route'
import { ofClassroom } from '../../../../../route-objects'

/** Of the class's own articles. */
export const POST = writeRouteOf('teacher', ofClassroom, releaseSchema, async ({ actor, classroomId, body, now }) => {
  const result = await releaseQuestions(actor, classroomId, body.questionIds, now)
  return result.status === 'released' ? result : NextResponse.json(result, { status: 409 })
})
