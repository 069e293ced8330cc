import type { NameStanding } from '../core/classroom/roster/plan-roster'
import { nameKey } from '../core/shared/name-key'
import type { Connection } from './client.ts'
import { insertLearnerStates } from './schedule.ts'

/** Which of these names, as compared, are taken, and how their accounts stand to a classroom. */
export async function findNameStandings(db: Connection, classroomId: string, nameKeys: readonly string[]): Promise<Map<string, NameStanding>> {
  const rows = await db.account.findMany({
    where: { nameKey: { in: [...new Set(nameKeys)] } },
    select: { nameKey: true, memberships: { where: { classroomId }, select: { status: true } } },
  })
  return new Map(rows.map(({ nameKey: key, memberships: [membership] }) => [key, membership ? (membership.status === 'banned' ? 'banned' : 'member') : 'elsewhere']))
}

export type RosterLearner = { id: string; name: string; passwordHash: string; sectionId: string | null }

/**
 * Makes accounts of learners with their settings and puts them into a classroom, as made there. false, with some written, when a name
 * is taken: the transaction is to be given up then.
 */
export async function insertRosterLearners(
  tx: Connection, { classroomId, learners, timeZone, at }: { classroomId: string; learners: readonly RosterLearner[]; timeZone: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.account.createMany({
    data: learners.map(({ id, name, passwordHash }) => ({ id, name, nameKey: nameKey(name), email: null, passwordHash, role: 'learner' as const, status: 'active' as const, createdAt: at, lastUsedAt: at })),
    skipDuplicates: true,
  })
  if (count !== learners.length) return false
  await insertLearnerStates(tx, learners.map(({ id }) => id), { timeZone })
  await tx.membership.createMany({
    data: learners.map(({ id, sectionId }) => ({ learnerId: id, classroomId, joinedAt: at, status: 'active' as const, accountMadeHere: true, sectionId })),
  })
  return true
}
