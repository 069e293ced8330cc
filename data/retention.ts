import { KEEP_ALL, type RetentionRules } from '../core/classroom/retention-choices'
import type { Connection } from './client.ts'
import { forgetInAudit } from './forget-in-audit.ts'

/** The one row: an installation is a school. */
const ROW = 1

/** How long things are kept; for ever where nothing was chosen. */
export async function findRetentionRules(db: Connection): Promise<RetentionRules> {
  const row = await db.retentionRules.findUnique({ where: { id: ROW }, omit: { id: true, changedAt: true } })
  return row ?? KEEP_ALL
}

export async function saveRetentionRules(tx: Connection, rules: RetentionRules, changedAt: Date): Promise<void> {
  await tx.retentionRules.upsert({ where: { id: ROW }, create: { id: ROW, ...rules, changedAt }, update: { ...rules, changedAt } })
}

/** Deletes what the audit log says of the time before. How many entries. */
export async function deleteAuditEntriesBefore(tx: Connection, before: Date): Promise<number> {
  const { count } = await tx.auditEntry.deleteMany({ where: { at: { lt: before } } })
  return count
}

/**
 * Ends the memberships of classrooms that were archived before, and deletes what was done there: goes at quizzes with their answers,
 * results, extensions, grades, and the reasons for grades in the audit log, also of those who had left. What was learned stays. The
 * classrooms, and how many people each had.
 */
export async function deleteArchivedMemberships(tx: Connection, before: Date): Promise<{ classroomId: string; count: number }[]> {
  const classrooms = await tx.classroom.findMany({
    where: { archivedAt: { lt: before }, OR: [{ memberships: { some: {} } }, { accountsMade: { some: {} } }, { assignments: { some: WORKED_ON } }] }, select: { id: true },
  })
  const ended: { classroomId: string; count: number }[] = []
  for (const { id } of classrooms) {
    const { count } = await tx.membership.deleteMany({ where: { classroomId: id } })
    await forgetWork(tx, id)
    if (count > 0) ended.push({ classroomId: id, count })
  }
  return ended
}

/** What would go if only what is younger than `before` were kept. */
export type RetentionLoss = { auditDays: { entries: number }; unusedAccountDays: { accounts: number; answers: number }; archivedMembershipDays: { memberships: number } }

const unusedSince = (before: Date) => ({ lastUsedAt: { lt: before }, role: { in: ['learner' as const, 'teacher' as const] }, classrooms: { none: {} } })

export async function countAuditEntriesBefore(db: Connection, before: Date): Promise<RetentionLoss['auditDays']> {
  return { entries: await db.auditEntry.count({ where: { at: { lt: before } } }) }
}

export async function countUnusedAccounts(db: Connection, before: Date): Promise<RetentionLoss['unusedAccountDays']> {
  const [accounts, { _sum }] = await Promise.all([
    db.account.count({ where: unusedSince(before) }), db.learnerSettings.aggregate({ where: { learner: unusedSince(before) }, _sum: { answerCount: true } }),
  ])
  return { accounts, answers: _sum.answerCount ?? 0 }
}

export async function countArchivedMemberships(db: Connection, before: Date): Promise<RetentionLoss['archivedMembershipDays']> {
  return { memberships: await db.membership.count({ where: { classroom: { archivedAt: { lt: before } } } }) }
}

const WORKED_ON = { OR: [{ attempts: { some: {} } }, { studyResults: { some: {} } }, { extensions: { some: {} } }, { grades: { some: {} } }] }

async function forgetWork(tx: Connection, classroomId: string): Promise<void> {
  const there = { where: { assignment: { classroomId } } }
  await tx.attempt.deleteMany(there)
  await tx.studyResult.deleteMany(there)
  await tx.timeExtension.deleteMany(there)
  await tx.grade.deleteMany(there)
  await tx.account.updateMany({ where: { madeInClassroomId: classroomId }, data: { madeInClassroomId: null } })
  await tx.$executeRaw`UPDATE "AuditEntry" SET "detail" = "detail" - 'reason' WHERE "action" IN ('grade-set', 'work-excused', 'grade-taken-back') AND "detail" ->> 'classroomId' = ${classroomId}`
}

export type UnusedAccount = { id: string; role: 'learner' | 'teacher' }

/** Accounts of learners, and of teachers who lead no classroom, that nobody signed in to since; the longest unused first. Never administrators. */
export async function findUnusedAccounts(db: Connection, before: Date, most: number): Promise<UnusedAccount[]> {
  const rows = await db.account.findMany({
    where: unusedSince(before),
    orderBy: [{ lastUsedAt: 'asc' }, { id: 'asc' }], take: most, select: { id: true, role: true },
  })
  return rows.map(({ id, role }) => ({ id, role: role === 'teacher' ? 'teacher' : 'learner' }))
}

/** Deletes an account that is still unused, with all that hangs on it; the audit log no longer names it. false when it was used meanwhile. */
export async function deleteUnusedAccount(tx: Connection, id: string, before: Date): Promise<boolean> {
  const { count } = await tx.account.deleteMany({ where: { id, lastUsedAt: { lt: before } } })
  if (count === 1) await forgetInAudit(tx, [id])
  return count === 1
}
