import type { Connection } from './client.ts'

export type ClassroomSummary = { id: string; name: string; isDemo: boolean; learnerCount: number }

/** The classrooms that this teacher leads. */
export async function findClassrooms(db: Connection, teacherId: string): Promise<ClassroomSummary[]> {
  const rows = await db.classroom.findMany({
    where: { teacherId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, isDemo: true, _count: { select: { memberships: true } } },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, learnerCount: _count.memberships }))
}

/** Deletes the classrooms that this teacher leads; who was in them keeps account and answers. Returns how many. */
export async function deleteClassrooms(tx: Connection, teacherId: string): Promise<number> {
  const { count } = await tx.classroom.deleteMany({ where: { teacherId } })
  return count
}

/** The names of the classrooms that a learner is in. */
export async function findClassroomNamesOf(db: Connection, learnerId: string): Promise<string[]> {
  const rows = await db.membership.findMany({ where: { learnerId }, select: { classroom: { select: { name: true } } }, orderBy: { joinedAt: 'asc' } })
  return rows.map(({ classroom }) => classroom.name)
}

/** Whether this teacher leads this classroom. */
export async function isTeacherOf(db: Connection, teacherId: string, classroomId: string): Promise<boolean> {
  return (await db.classroom.count({ where: { id: classroomId, teacherId } })) === 1
}

export type Roster = { id: string; name: string; isDemo: boolean; learners: { id: string; name: string }[] }

export async function findRoster(db: Connection, classroomId: string): Promise<Roster | null> {
  const row = await db.classroom.findUnique({
    where: { id: classroomId },
    select: {
      id: true, name: true, isDemo: true,
      memberships: { select: { learner: { select: { id: true, name: true } } }, orderBy: { learner: { nameKey: 'asc' } } },
    },
  })
  return row && { id: row.id, name: row.name, isDemo: row.isDemo, learners: row.memberships.map(({ learner }) => learner) }
}

export async function insertClassroom(
  db: Connection,
  classroom: { id: string; name: string; teacherId: string; isDemo: boolean; createdAt: Date; learnerIds: readonly string[] },
): Promise<void> {
  const { learnerIds, ...row } = classroom
  await db.classroom.create({ data: row })
  await db.membership.createMany({
    data: learnerIds.map((learnerId) => ({ learnerId, classroomId: classroom.id, joinedAt: classroom.createdAt })),
  })
}
