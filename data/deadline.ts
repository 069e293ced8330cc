import type { DayLoad } from '../core/schedule/day-loads'
import type { Deadline as DeadlineRow } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/** A date that a learner has accepted to prepare for. */
export type Deadline = Omit<DeadlineRow, 'learnerId' | 'acceptedAt'> & { acceptedAt: number }

/** A deadline's plan as made on one study day. */
export type DeadlineDay = {
  plannedOn: string
  /** Of the deadline that it was made for. */
  acceptedAt: number
  introduce: readonly string[]
  review: readonly string[]
  days: readonly DayLoad[]
  reaches: number
  minutesADayNeeded: number | null
}

export async function findDeadline(db: Connection, learnerId: string): Promise<Deadline | null> {
  const row = await db.deadline.findUnique({ where: { learnerId }, omit: { learnerId: true } })
  return row && { ...row, acceptedAt: row.acceptedAt.getTime() }
}

/** Puts a deadline in the place of the one before, whose plan goes with it. */
export async function replaceDeadline(tx: Connection, learnerId: string, deadline: Deadline): Promise<void> {
  const row = { ...deadline, acceptedAt: new Date(deadline.acceptedAt) }
  await tx.deadlineDay.deleteMany({ where: { learnerId } })
  await tx.deadline.upsert({ where: { learnerId }, create: { learnerId, ...row }, update: row })
}

/** Deletes a learner's deadline with its plan; false when there is none. */
export async function deleteDeadline(tx: Connection, learnerId: string): Promise<boolean> {
  await tx.deadlineDay.deleteMany({ where: { learnerId } })
  const { count } = await tx.deadline.deleteMany({ where: { learnerId } })
  return count === 1
}

/** The plan that was made last, of whatever deadline and day. */
export async function findDeadlineDay(db: Connection, learnerId: string): Promise<DeadlineDay | null> {
  const row = await db.deadlineDay.findUnique({ where: { learnerId }, omit: { learnerId: true } })
  return row && { ...row, acceptedAt: row.acceptedAt.getTime(), days: stored<DayLoad[]>(row.days) }
}

export async function saveDeadlineDay(db: Connection, learnerId: string, day: DeadlineDay): Promise<void> {
  const row = {
    ...day, acceptedAt: new Date(day.acceptedAt), introduce: [...day.introduce], review: [...day.review], days: json(day.days),
  }
  await db.deadlineDay.upsert({ where: { learnerId }, create: { learnerId, ...row }, update: row })
}
