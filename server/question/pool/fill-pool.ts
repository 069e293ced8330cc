import { chooseReserved } from '../../../core/question/choose-reserved'
import type { Instant } from '../../../core/shared/instant'
import { type Database, allowLongStatements, inTransaction } from '../../../data/client.ts'
import { lockPublication } from '../../../data/ledger.ts'
import { countReserved, findAnsweredAmong, findContentProbes, reserveQuestions } from '../../../data/question-pool.ts'

/** Whether a question was answered is read from all reviews, for want of an index by question, which every answer would pay for. */
const TIMEOUT_MS = 120_000

/**
 * Keeps questions of the built-in content for quizzes, after it was loaded and before anybody is served; `now` as of the loading. A
 * question that was answered in practice is not taken. A key point that has one in the pool, or had one that was released, is left
 * alone: what was chosen once stays chosen, whatever is written later. How many are in the pool then, those of the classes' own
 * articles with them.
 */
export function fillPool(db: Database, now: Instant): Promise<number> {
  return inTransaction(db, async (tx) => {
    await lockPublication(tx)
    const probes = await findContentProbes(tx)
    const served = new Set(probes.flatMap(({ keyPointId, isReserved, releasedAt }) => (isReserved || releasedAt !== null ? [keyPointId] : [])))
    const open = probes.filter(({ keyPointId }) => !served.has(keyPointId))
    if (chooseReserved(open).length > 0) {
      await allowLongStatements(tx, TIMEOUT_MS)
      const practised = await findAnsweredAmong(tx, open.map(({ id }) => id))
      await reserveQuestions(tx, chooseReserved(open, practised), new Date(now))
    }
    return countReserved(tx)
  }, { timeoutMs: TIMEOUT_MS })
}
