import type { Instant } from '../../../../core/shared/instant'
import { countAttempt, findAttemptItems, lockAttempt, submitAttempt } from '../../../../data/attempt.ts'
import { database, inTransaction } from '../../../../data/client.ts'
import { holdQuestions } from '../../../../data/ledger.ts'

/**
 * Hands an attempt in and counts its points. Whoever comes second changes nothing. By its end, it is handed in at that moment,
 * whenever that is noticed; an attempt whose time is not over is left alone then.
 */
export async function handInAttempt(learnerId: string, id: string, by: 'learner' | 'time-is-over', now: Instant): Promise<void> {
  await inTransaction(database(), async (tx) => {
    // Before the attempt's lock: no revision of it is invalidated while it is counted.
    await holdQuestions(tx, (await findAttemptItems(tx, learnerId, id)).map(({ questionId }) => questionId))
    const attempt = await lockAttempt(tx, learnerId, id)
    const isOver = attempt !== null && attempt.endsAt <= now
    if (attempt === null || attempt.submittedAt !== null || (by === 'time-is-over' && !isOver)) return
    await submitAttempt(tx, learnerId, id, isOver ? attempt.endsAt : now, isOver)
    await countAttempt(tx, learnerId, id)
  })
}
