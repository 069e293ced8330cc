import { v7 as uuidV7 } from 'uuid'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { allowLongStatements, type Connection, database, inTransaction } from '../../data/client.ts'
import {
  deleteArchivedMemberships, deleteAuditEntriesBefore, deleteUnusedAccount, findRetentionRules, findUnusedAccounts, type UnusedAccount,
} from '../../data/retention.ts'

export type Applied = { auditEntries: number; accounts: number; memberships: number }

/** An account with 100,000 reviews takes seconds to delete. */
const LONGEST_MS = 60_000
const ACCOUNTS_AT_ONCE = 50

/**
 * Deletes what the school keeps no longer: old audit entries, accounts that nobody used, the memberships of archived classrooms. One
 * transaction a step; can be killed at any moment and done again. What was deleted is itself in the audit log, without names.
 */
export async function applyRetention(now: Instant): Promise<Applied> {
  const rules = await findRetentionRules(database())
  const before = (days: number) => new Date(now - days * DAY_MS)
  const { auditDays, unusedAccountDays, archivedMembershipDays } = rules
  const accounts = unusedAccountDays === null ? 0 : await deleteUnusedAccounts(before(unusedAccountDays), now)
  const memberships = archivedMembershipDays === null ? 0 : await longTransaction((tx) => endMemberships(tx, before(archivedMembershipDays), now))
  // Last: what was said of the other two is new.
  const auditEntries = auditDays === null ? 0 : await longTransaction((tx) => deleteAuditEntriesBefore(tx, before(auditDays)))
  return { auditEntries, accounts, memberships }
}

function longTransaction<T>(work: (tx: Connection) => Promise<T>): Promise<T> {
  return inTransaction(database(), async (tx) => {
    await allowLongStatements(tx, LONGEST_MS)
    return work(tx)
  }, { timeoutMs: LONGEST_MS })
}

async function deleteUnusedAccounts(before: Date, now: Instant): Promise<number> {
  let deleted = 0
  for (;;) {
    const accounts = await findUnusedAccounts(database(), before, ACCOUNTS_AT_ONCE)
    for (const account of accounts) if (await longTransaction((tx) => deleteOne(tx, account, before, now))) deleted += 1
    if (accounts.length < ACCOUNTS_AT_ONCE) return deleted
  }
}

async function deleteOne(tx: Connection, { id, role }: UnusedAccount, before: Date, now: Instant): Promise<boolean> {
  if (!(await deleteUnusedAccount(tx, id, before))) return false
  await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: null, action: 'unused-account-deleted', subjectId: null, detail: { role } })
  return true
}

async function endMemberships(tx: Connection, before: Date, now: Instant): Promise<number> {
  const ended = await deleteArchivedMemberships(tx, before)
  for (const { classroomId, count } of ended) {
    await insertAuditEntry(tx, { id: uuidV7(), at: new Date(now), actorId: null, action: 'archived-memberships-ended', subjectId: classroomId, detail: { count: String(count) } })
  }
  return ended.reduce((sum, { count }) => sum + count, 0)
}
