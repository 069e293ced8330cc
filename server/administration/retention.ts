import { v7 as uuidV7 } from 'uuid'
import type { RetentionRules } from '../../core/classroom/retention-choices'
import type { Instant } from '../../core/shared/instant'
import { insertAuditEntry } from '../../data/account.ts'
import { database, inTransaction } from '../../data/client.ts'
import { findRetentionRules, saveRetentionRules } from '../../data/retention.ts'
import type { AdministratorId } from '../actor'

/** How long things are kept. */
export function readRetention(_by: AdministratorId): Promise<RetentionRules> {
  return findRetentionRules(database())
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
