import { nameKey } from '../core/shared/name-key'
import type { AccountStatus } from '../generated/prisma/client.ts'
import type { AccountSummary, Role } from './account.ts'
import type { Connection } from './client.ts'
import { literally } from './literally.ts'

export type AccountFilter = { role: Role | null; namePart: string }

const matching = ({ role, namePart }: AccountFilter) => ({
  ...(role === null ? {} : { role }), ...(nameKey(namePart) === '' ? {} : { nameKey: { contains: literally(nameKey(namePart)) } }),
})

/** An account as a list of the school has it, with when it was last signed in to. */
export type ListedAccount = AccountSummary & { lastUsedAt: Date }

/** Accounts of the school, staff first, by name. */
export function findAccountPage(db: Connection, filter: AccountFilter, { skip, take }: { skip: number; take: number }): Promise<ListedAccount[]> {
  return db.account.findMany({
    where: matching(filter), orderBy: [{ role: 'desc' }, { nameKey: 'asc' }], skip, take,
    select: { id: true, name: true, role: true, status: true, createdAt: true, lastUsedAt: true },
  })
}

export function countAccountsWhere(db: Connection, filter: AccountFilter): Promise<number> {
  return db.account.count({ where: matching(filter) })
}

/** Ids of the active administrators, locked until the transaction ends: two cannot unmake each other at once. */
export async function lockAdministrators(tx: Connection): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Account" WHERE "role" = 'administrator' AND "status" = 'active' ORDER BY "id" FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** What an account was before; null when there is none. */
export function findRoleAndStatus(db: Connection, id: string): Promise<{ role: Role; status: AccountStatus } | null> {
  return db.account.findUnique({ where: { id }, select: { role: true, status: true } })
}

export async function updateRole(tx: Connection, id: string, role: Role): Promise<void> {
  await tx.account.update({ where: { id }, data: { role } })
}

/** Suspended accounts keep no session: none may come back to life when the account does. */
export async function updateStatus(tx: Connection, id: string, status: AccountStatus): Promise<void> {
  await tx.account.update({ where: { id }, data: { status } })
  if (status === 'suspended') await tx.session.deleteMany({ where: { accountId: id } })
}

export type SchoolClassroom = { id: string; name: string; teacher: string; coTeachers: string[]; learnerCount: number; isArchived: boolean; isDemo: boolean; createdAt: Date }

/** namePart: of the classroom or of who leads it. */
export type ClassroomFilter = { namePart: string }

const fitting = ({ namePart }: ClassroomFilter) => (namePart.trim() === '' ? {}
  : { OR: [{ name: { contains: literally(namePart.trim()), mode: 'insensitive' as const } }, { teacher: { nameKey: { contains: literally(nameKey(namePart)) } } }] })

/** The classrooms of the school: those in use first, by name. */
export async function findClassroomPage(db: Connection, filter: ClassroomFilter, { skip, take }: { skip: number; take: number }): Promise<SchoolClassroom[]> {
  const rows = await db.classroom.findMany({
    where: fitting(filter), orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }], skip, take,
    select: {
      id: true, name: true, isDemo: true, archivedAt: true, createdAt: true, teacher: { select: { name: true } },
      coTeachers: { select: { teacher: { select: { name: true } } } }, _count: { select: { memberships: { where: { status: 'active' } } } },
    },
  })
  return rows.map(({ teacher, coTeachers, archivedAt, _count, ...row }) => ({
    ...row, teacher: teacher.name, coTeachers: coTeachers.map((one) => one.teacher.name), isArchived: archivedAt !== null, learnerCount: _count.memberships,
  }))
}

export function countClassroomsWhere(db: Connection, filter: ClassroomFilter): Promise<number> {
  return db.classroom.count({ where: fitting(filter) })
}

/** Gives a classroom to another teacher, who then no longer co-teaches it. Who led it before; null when there is no such classroom. */
export async function updateLeader(tx: Connection, classroomId: string, teacherId: string): Promise<string | null> {
  const row = await tx.classroom.findUnique({ where: { id: classroomId }, select: { teacherId: true } })
  if (!row) return null
  await tx.classroom.update({ where: { id: classroomId }, data: { teacherId } })
  await tx.coTeacher.deleteMany({ where: { classroomId, teacherId } })
  return row.teacherId
}
