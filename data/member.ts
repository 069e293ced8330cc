import type { MembershipStatus } from '../core/classroom/membership-status'
import { nameKey } from '../core/shared/name-key'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'

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
    ...(part === '' ? {} : { learner: { nameKey: { contains: part } } }),
  }
}

/** Puts learners of a classroom into a section of it, or into none. How many were on record there. */
export async function updateSectionOfMembers(tx: Connection, classroomId: string, learnerIds: readonly string[], sectionId: string | null): Promise<number> {
  const { count } = await tx.membership.updateMany({ where: { classroomId, learnerId: { in: [...learnerIds] } }, data: { sectionId } })
  return count
}
