import { NextResponse } from 'next/server'
import { ownLearnerId } from '#server/actor'
import { acceptDeadline } from '#server/schedule/deadline/accept-deadline'
import { deadlineSchema } from '#server/schedule/deadline/deadline-schema'
import { writeRoute } from '../../api-route'

export const PUT = writeRoute('signed-in', deadlineSchema, async ({ actor, body, now }) => {
  const outcome = await acceptDeadline(ownLearnerId(actor), body, now)
  if (outcome.status === 'accepted') return outcome
  const { shortfall } = outcome
  return NextResponse.json({ code: 'infeasible', message: 'These minutes a day do not reach the goal by this date.', shortfall }, { status: 409 })
})
