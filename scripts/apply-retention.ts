// Deletes what the school keeps no longer, in the database of DATABASE_URL. A program of its own, run once a day by serve.ts. Can be
// killed at any moment and done again.
import { database } from '#data/client'
import { applyRetention } from '#server/administration/apply-retention'

process.on('disconnect', () => process.exit()) // who started us is gone
const { auditEntries, accounts, memberships } = await applyRetention(Date.now())
if (auditEntries + accounts + memberships > 0) {
  console.log(`Retention: deleted ${accounts} unused accounts, ${memberships} memberships of archived classes and ${auditEntries} audit entries.`)
}
await database().$disconnect()
process.exit()
