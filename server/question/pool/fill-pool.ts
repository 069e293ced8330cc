import { chooseReserved } from '../../../core/question/choose-reserved'
import type { Instant } from '../../../core/shared/instant'
import { type Database, inTransaction } from '../../../data/client.ts'
import { lockPublication } from '../../../data/ledger.ts'
import { countReserved, findContentProbes, reserveQuestions } from '../../../data/question-pool.ts'

/**
 * Keeps questions of the built-in content for quizzes, after it was loaded and before anybody is served. A key point that has one in
 * the pool, or had one that was released, is left alone: what was chosen once stays chosen, whatever is written later. How many are in
 * the pool then, those of the classes' own articles with them.
 */
export function fillPool(db: Database, now: Instant): Promise<number> {
  return inTransaction(db, async (tx) => {
    await lockPublication(tx)
    const probes = await findContentProbes(tx)
    const served = new Set(probes.flatMap(({ keyPointId, isReserved, releasedAt }) => (isReserved || releasedAt !== null ? [keyPointId] : [])))
    await reserveQuestions(tx, chooseReserved(probes.filter(({ keyPointId }) => !served.has(keyPointId))), new Date(now))
    return countReserved(tx)
  })
}
