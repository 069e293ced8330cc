import type { MembershipStatus } from '../core/classroom/membership-status'
import { nameKey } from '../core/shared/name-key'
import { Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { literally } from './literally.ts'

export type Member = {
  id: string
  name: string
  status: MembershipStatus
  joinedAt: Date
  accountMadeHere: boolean
  /** null: in none. */
  section: { id: string; name: string } | null
}

/** Which of the people on record in a classroom. */
export type MemberFilter = {
  statuses: readonly MembershipStatus[]
  /** The id of one, none of them, or whichever. */
  section: { id: string } | 'none' | 'any'
  /** A part of the name, as typed; empty: any. */
  namePart: string
}

/** People on record in a classroom: learners, then who waits, then who is banned, each by name. `skip` and `take` in people. */
export async function findMembers(db: Connection, classroomId: string, filter: MemberFilter, { skip, take }: { skip: number; take: number }): Promise<Member[]> {
  const rows = await db.membership.findMany({
    where: matching(classroomId, filter),
    orderBy: [{ status: 'asc' }, { learner: { nameKey: 'asc' } }], skip, take,
    select: { status: true, joinedAt: true, accountMadeHere: true, learner: { select: { id: true, name: true } }, section: { select: { id: true, name: true } } },
  })
  return rows.map(({ learner, ...row }) => ({ ...row, ...learner }))
}

export function countMembers(db: Connection, classroomId: string, filter: MemberFilter): Promise<number> {
  return db.membership.count({ where: matching(classroomId, filter) })
}

function matching(classroomId: string, { statuses, section, namePart }: MemberFilter): Prisma.MembershipWhereInput {
  const part = nameKey(namePart)
  return {
    classroomId,
    status: { in: [...statuses] },
    ...(section === 'any' ? {} : { sectionId: section === 'none' ? null : section.id }),
    ...(part === '' ? {} : { learner: { nameKey: { contains: literally(part) } } }),
  }
}

/** section: an id, or 'none' for learners in no section, null for all; name: a part of the name, '' for all. */
export type LearnerFilter = { section: string | null; name: string }
export type FilteredLearner = { id: string; name: string; sectionId: string | null; section: string | null }

/** The active learners of a classroom with the section that each is in, by name: all of them, or those that a filter lets through. */
export function findLearnersOf(db: Connection, classroomId: string, { section, name }: LearnerFilter = { section: null, name: '' }): Promise<FilteredLearner[]> {
  const ofSection = section === null ? Prisma.empty : section === 'none' ? Prisma.sql`AND m."sectionId" IS NULL` : Prisma.sql`AND m."sectionId" = ${section}::uuid`
  const named = name === '' ? Prisma.empty : Prisma.sql`AND a."nameKey" LIKE ${`%${literally(nameKey(name))}%`}`
  return db.$queryRaw`
    SELECT a."id", a."name", m."sectionId", s."name" AS section
    FROM "Membership" m JOIN "Account" a ON a."id" = m."learnerId" LEFT JOIN "Section" s ON s."id" = m."sectionId"
    WHERE m."classroomId" = ${classroomId}::uuid AND m."status" = 'active' ${ofSection} ${named} ORDER BY a."nameKey"`
}

/** One of them, by id. */
export async function findLearnerOf(db: Connection, classroomId: string, learnerId: string): Promise<FilteredLearner | null> {
  const row = await db.membership.findUnique({
    where: { learnerId_classroomId: { learnerId, classroomId }, status: 'active' },
    select: { learner: { select: { id: true, name: true } }, section: { select: { id: true, name: true } } },
  })
  return row && { ...row.learner, sectionId: row.section?.id ?? null, section: row.section?.name ?? null }
}

/** Puts learners of a classroom into a section of it, or into none. Those who are on record there. */
export async function updateSectionOfMembers(tx: Connection, classroomId: string, learnerIds: readonly string[], sectionId: string | null): Promise<string[]> {
  const rows = await tx.membership.updateManyAndReturn({ where: { classroomId, learnerId: { in: [...learnerIds] } }, data: { sectionId }, select: { learnerId: true } })
  return rows.map(({ learnerId }) => learnerId)
}
