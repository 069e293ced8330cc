import type { MembershipStatus } from '../core/classroom/membership-status'
import type { Classroom } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { forgetArticlesOf } from './forget-classroom.ts'

/** isLed: by the teacher who asks; otherwise they teach it beside another. */
export type ClassroomSummary = { id: string; name: string; isDemo: boolean; isArchived: boolean; isLed: boolean; learnerCount: number }

/** Who counts as a learner of a classroom. */
const ACTIVE = { status: 'active' } as const

/** Leads it or teaches it beside who leads it. */
const taughtBy = (teacherId: string) => ({ OR: [{ teacherId }, { coTeachers: { some: { teacherId } } }] })

/** The classrooms that this teacher leads or co-teaches: those in use first, the oldest of them first. */
export async function findClassrooms(db: Connection, teacherId: string): Promise<ClassroomSummary[]> {
  const rows = await db.classroom.findMany({
    where: taughtBy(teacherId),
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, isDemo: true, archivedAt: true, teacherId: true, _count: { select: { memberships: { where: ACTIVE } } } },
  })
  return rows.map(({ _count, archivedAt, teacherId: leaderId, ...row }) => ({
    ...row, isArchived: archivedAt !== null, isLed: leaderId === teacherId, learnerCount: _count.memberships,
  }))
}

/**
 * Deletes the classrooms that this teacher leads, with the articles that were theirs alone; who was in them keeps account and answers.
 * Returns how many. Take `lockPublication` first.
 */
export async function deleteClassrooms(tx: Connection, teacherId: string, at: Date): Promise<number> {
  const rows = await tx.classroom.findMany({ where: { teacherId }, select: { id: true } })
  const { count } = await tx.classroom.deleteMany({ where: { teacherId } })
  for (const { id } of rows) await forgetArticlesOf(tx, id, at)
  return count
}

export type OwnMembership = { classroomId: string; name: string; status: MembershipStatus }

/** The classrooms that a learner is in or waits for, those first that were joined first. */
export async function findMembershipsOf(db: Connection, learnerId: string): Promise<OwnMembership[]> {
  const rows = await db.membership.findMany({
    where: { learnerId, status: { not: 'banned' } }, orderBy: { joinedAt: 'asc' },
    select: { classroomId: true, status: true, classroom: { select: { name: true } } },
  })
  return rows.map(({ classroom, ...row }) => ({ ...row, name: classroom.name }))
}

/** Whether this teacher leads or co-teaches this classroom. */
export async function isTeacherOf(db: Connection, teacherId: string, classroomId: string): Promise<boolean> {
  return (await db.classroom.count({ where: { id: classroomId, ...taughtBy(teacherId) } })) === 1
}

/** Whether this teacher leads this classroom. */
export async function isLeaderOf(db: Connection, teacherId: string, classroomId: string): Promise<boolean> {
  return (await db.classroom.count({ where: { id: classroomId, teacherId } })) === 1
}

export async function insertClassroom(
  db: Connection,
  classroom: {
    id: string; name: string; teacherId: string; isDemo: boolean; createdAt: Date; learnerIds: readonly string[]
    joinCode?: string; joinCodeEndsAt?: Date
  },
): Promise<void> {
  const { learnerIds, ...row } = classroom
  await db.classroom.create({ data: row })
  await db.membership.createMany({
    data: learnerIds.map((learnerId) => ({ learnerId, classroomId: classroom.id, joinedAt: classroom.createdAt })),
  })
}

export type ClassroomSettings = Pick<Classroom, 'id' | 'name' | 'isDemo' | 'teacherId' | 'joinCode' | 'joinCodeEndsAt' | 'needsApproval' | 'archivedAt'>
const SETTINGS = { id: true, name: true, isDemo: true, teacherId: true, joinCode: true, joinCodeEndsAt: true, needsApproval: true, archivedAt: true } as const

export function findClassroomSettings(db: Connection, id: string): Promise<ClassroomSettings | null> {
  return db.classroom.findUnique({ where: { id }, select: SETTINGS })
}

/** The classroom in use that a code opens; null when there is none, or the code has ended. */
export function findClassroomByCode(db: Connection, joinCode: string, at: Date): Promise<ClassroomSettings | null> {
  return db.classroom.findFirst({ where: { joinCode, joinCodeEndsAt: { gt: at }, archivedAt: null }, select: SETTINGS })
}

export type ClassroomChanges = Partial<Pick<Classroom, 'name' | 'needsApproval' | 'archivedAt' | 'joinCode' | 'joinCodeEndsAt'>>

export async function updateClassroom(tx: Connection, id: string, changes: ClassroomChanges): Promise<void> {
  await tx.classroom.update({ where: { id }, data: changes })
}

export type NewMembership = { learnerId: string; classroomId: string; joinedAt: Date; status: MembershipStatus; accountMadeHere: boolean }

/** Puts somebody into a classroom unless they are on record there already: as made there also who was before. The status they have then. */
export async function insertMembership(tx: Connection, { accountMadeHere, ...membership }: NewMembership): Promise<{ status: MembershipStatus; isNew: boolean }> {
  const { learnerId, classroomId } = membership
  const { count: cameBack } = await tx.account.updateMany({ where: { id: learnerId, madeInClassroomId: classroomId }, data: { madeInClassroomId: null } })
  const { count } = await tx.membership.createMany({ data: [{ ...membership, accountMadeHere: accountMadeHere || cameBack > 0 }], skipDuplicates: true })
  const row = await tx.membership.findUniqueOrThrow({ where: { learnerId_classroomId: { learnerId, classroomId } }, select: { status: true } })
  return { status: row.status, isNew: count === 1 }
}

/** false when nobody of this id is on record in the classroom. */
export async function updateMembership(tx: Connection, classroomId: string, learnerId: string, status: MembershipStatus): Promise<boolean> {
  const { count } = await tx.membership.updateMany({ where: { classroomId, learnerId }, data: { status } })
  return count === 1
}

/** Lets in everybody who waits. Who they were. */
export async function letInWaiting(tx: Connection, classroomId: string): Promise<string[]> {
  const rows = await tx.membership.updateManyAndReturn({ where: { classroomId, status: 'waiting' }, data: { status: 'active' }, select: { learnerId: true } })
  return rows.map(({ learnerId }) => learnerId)
}

/** Whether somebody is on record in a classroom as its learner, one who waits, or banned. */
export async function isOnRecord(tx: Connection, classroomId: string, learnerId: string): Promise<boolean> {
  return (await tx.membership.count({ where: { classroomId, learnerId } })) === 1
}

/** Nobody else becomes a learner or a teacher of this classroom until the transaction ends. */
export async function lockPeople(tx: Connection, classroomId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Classroom" WHERE "id" = ${classroomId}::uuid FOR NO KEY UPDATE`
}

/** Ends a membership; the account remembers where it was made. Banned ones stay on record. false when there was none to end. */
export async function deleteMembership(tx: Connection, classroomId: string, learnerId: string): Promise<boolean> {
  await tx.account.updateMany({
    where: { id: learnerId, memberships: { some: { classroomId, accountMadeHere: true, status: { not: 'banned' } } } }, data: { madeInClassroomId: classroomId },
  })
  const { count } = await tx.membership.deleteMany({ where: { classroomId, learnerId, status: { not: 'banned' } } })
  return count === 1
}

/** Whether the account of a learner of this classroom was made with its code and has no e-mail address. */
export async function isAccountMadeHere(db: Connection, classroomId: string, learnerId: string): Promise<boolean> {
  return (await db.membership.count({ where: { classroomId, learnerId, ...ACTIVE, accountMadeHere: true, learner: { role: 'learner', email: null } } })) === 1
}
