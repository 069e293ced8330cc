import { v7 as uuidV7 } from 'uuid'
import { RETENTION_CHOICES, type RetentionKind, type RetentionRules } from '../../core/classroom/retention-choices'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { database, inTransaction } from '../../data/client.ts'
import {
  countArchivedMemberships, countAuditEntriesBefore, countUnusedAccounts, findRetentionRules, type RetentionLoss, saveRetentionRules,
} from '../../data/retention.ts'
import type { AdministratorId } from '../actor'

/** How long things are kept. */
export function readRetention(_by: AdministratorId): Promise<RetentionRules> {
  return findRetentionRules(database())
}

/** For each kind what the next daily run would delete for ever, by the number of days chosen. */
export type RetentionLosses = { [Kind in RetentionKind]: ({ days: number } & RetentionLoss[Kind])[] }

/** What each choice would delete, so that it can be read before it is chosen. */
export async function readRetentionLosses(_by: AdministratorId, now: Instant): Promise<RetentionLosses> {
  const db = database()
  const forEach = <Loss>(kind: RetentionKind, count: (before: Date) => Promise<Loss>) =>
    Promise.all(RETENTION_CHOICES[kind].map(async (days) => ({ days, ...(await count(new Date(now - days * DAY_MS))) })))
  const [auditDays, unusedAccountDays, archivedMembershipDays] = await Promise.all([
    forEach('auditDays', (before) => countAuditEntriesBefore(db, before)), forEach('unusedAccountDays', (before) => countUnusedAccounts(db, before)),
    forEach('archivedMembershipDays', (before) => countArchivedMemberships(db, before)),
  ])
  return { auditDays, unusedAccountDays, archivedMembershipDays }
}

/** Says how long things are kept; applied by the next daily run, not at once. */
export async function changeRetention(by: AdministratorId, rules: RetentionRules, now: Instant): Promise<void> {
  const at = new Date(now)
  await inTransaction(database(), async (tx) => {
    await saveRetentionRules(tx, rules, at)
    const detail = Object.fromEntries(Object.entries(rules).map(([kind, days]) => [kind, days === null ? 'kept' : String(days)]))
    await insertAuditEntry(tx, { id: uuidV7(), at, actorId: by, action: 'retention-changed', subjectId: null, detail })
  })
}
