import type { DayLoad } from '../core/schedule/day-loads'
import type { DayPart } from '../core/schedule/deadline-days'
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
  /** The days after that one, as far as devices keep a plan; none in plans of earlier versions of Hoedam. */
  ahead: readonly DayPart[]
  days: readonly DayLoad[]
  reaches: number
  minutesADayNeeded: number | null
}

/** Who wants it to be prepared for. */
export type DeadlineSetter = { type: 'own' } | { type: 'class'; assignmentId: string; title: string; classroomName: string }
/** A date to prepare for, the learner's own or one that a class was given. */
export type SetDeadline = Deadline & { setBy: DeadlineSetter }

type SetRow = Omit<DeadlineRow, 'learnerId'> & { assignmentId: string | null; title: string | null; classroomName: string | null }

/**
 * The learner's own deadline and those of the study assignments that are theirs, over or ahead: of the classrooms in use that they are
 * an active member of, for everybody or for their section. Nothing was promised of an assigned one: its goal stands in that place.
 */
export async function findDeadlinesOf(db: Connection, learnerId: string): Promise<{ own: SetDeadline | null; assigned: SetDeadline[] }> {
  const rows = await db.$queryRaw<SetRow[]>`
    SELECT "scope"::text, "scopeIds", "keyPointIds", "targetOn", "minutesADay", "goal", "promisedMeanRetrievability", "acceptedAt",
      NULL AS "assignmentId", NULL AS "title", NULL AS "classroomName"
    FROM "Deadline" WHERE "learnerId" = ${learnerId}::uuid
    UNION ALL
    SELECT COALESCE(a."scope"::text, 'all'), a."scopeIds", a."keyPointIds", a."targetOn", a."minutesADay", a."goal", a."goal", a."publishedAt", a."id"::text, a."title", c."name"
    FROM "Membership" m JOIN "Classroom" c ON c."id" = m."classroomId" JOIN "Assignment" a ON a."classroomId" = m."classroomId"
    WHERE m."learnerId" = ${learnerId}::uuid AND m."status" = 'active' AND c."archivedAt" IS NULL AND a."kind" = 'study'
      AND a."publishedAt" IS NOT NULL AND a."archivedAt" IS NULL AND (a."sectionId" IS NULL OR a."sectionId" = m."sectionId")`
  const set = rows.map(({ assignmentId, title, classroomName, acceptedAt, ...row }): SetDeadline => ({
    ...row, acceptedAt: acceptedAt.getTime(),
    setBy: assignmentId === null ? { type: 'own' } : { type: 'class', assignmentId, title: title ?? '', classroomName: classroomName ?? '' },
  }))
  return { own: set.find(({ setBy }) => setBy.type === 'own') ?? null, assigned: set.filter(({ setBy }) => setBy.type === 'class') }
}

/** The learner's own. Which one is in force is for `deadlineInForce`. */
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
  return row && { ...row, acceptedAt: row.acceptedAt.getTime(), ahead: stored<DayPart[]>(row.ahead), days: stored<DayLoad[]>(row.days) }
}

export async function saveDeadlineDay(db: Connection, learnerId: string, day: DeadlineDay): Promise<void> {
  const row = {
    ...day, acceptedAt: new Date(day.acceptedAt), introduce: [...day.introduce], review: [...day.review], ahead: json(day.ahead), days: json(day.days),
  }
  await db.deadlineDay.upsert({ where: { learnerId }, create: { learnerId, ...row }, update: row })
}
