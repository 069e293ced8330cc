import type { Connection } from './client.ts'

/** Takes out of the audit log who these accounts were, and what was written about them in free words. */
export async function forgetInAudit(tx: Connection, accountIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`UPDATE "AuditEntry" SET "subjectId" = NULL, "detail" = "detail" - 'reason' WHERE "subjectId" = ANY(${[...accountIds]}::text[])`
}
