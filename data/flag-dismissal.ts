import type { Connection } from './client.ts'

type Flagged = { questionId: string; revision: string; code: string }

/** Statistical flags that an author has let be, of these questions. */
export async function findFlagDismissals(db: Connection, questionIds: readonly string[]): Promise<Flagged[]> {
  return db.flagDismissal.findMany({ where: { questionId: { in: [...questionIds] } }, select: { questionId: true, revision: true, code: true } })
}

/** Lets flags of a question revision be; those that were let be before stay so. How many were new. */
export async function insertFlagDismissals(tx: Connection, flags: readonly Flagged[], actorId: string, at: Date): Promise<number> {
  const { count } = await tx.flagDismissal.createMany({ data: flags.map((flag) => ({ ...flag, actorId, dismissedAt: at })), skipDuplicates: true })
  return count
}
