// The pool of quizzes: questions in use that practice never serves.
import type { QuestionKind } from '../core/question/question'
import type { Connection } from './client.ts'
import { IN_USE } from './question.ts'

export type PoolProbe = { id: string; keyPointId: string; kind: QuestionKind; isReserved: boolean; releasedAt: Date | null }

/** The questions of the built-in content that are in use, in the pool or not. */
export async function findContentProbes(db: Connection): Promise<PoolProbe[]> {
  const rows = await db.question.findMany({
    where: { ...IN_USE, keyPoint: { origin: 'content' } }, orderBy: { id: 'asc' },
    select: { id: true, keyPointId: true, kind: true, isReserved: true, releasedAt: true },
  })
  return rows.map((row) => ({ ...row, kind: row.kind as QuestionKind }))
}

export async function reserveQuestions(tx: Connection, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await tx.question.updateMany({ where: { id: { in: [...ids] } }, data: { isReserved: true, updatedAt: at } })
}

/** How many questions in use are in the pool. */
export function countReserved(db: Connection): Promise<number> {
  return db.question.count({ where: { ...IN_USE, isReserved: true } })
}
