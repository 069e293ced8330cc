import { NextResponse } from 'next/server'
import { ownLearnerId } from '#server/actor'
import { questionReportSchema, reportQuestion } from '#server/question/report-question'
import { writeRoute } from '../../../api-route'

export const POST = writeRoute('signed-in', questionReportSchema, async ({ actor, body, now }) => {
  await reportQuestion(ownLearnerId(actor), body, now)
  return NextResponse.json({ status: 'reported' }, { status: 201 })
})
