import type { StudyBatch } from '#core/schedule/study-batch'
import type { OutgoingReview } from './hoedam-db'
import { flushOutbox, putInOutbox } from './outbox'
import { getJson, isOtherAccount } from './post-json'
import { sendReviews } from './send-reviews'
import type { Outcome, StudySession } from './study-session'
import { takeAnswer } from './take-answer'

const BATCH_LIMIT = 10

const fetchBatch = () => getJson<StudyBatch>(`/api/study/next?limit=${BATCH_LIMIT}`)

/**
 * A signed-in learner's session: the server keeps the schedule, the browser grades at once and sends each answer.
 * `refills`: asks on with what is due; without, the batch that came with the page is all.
 */
export function createLearnerSession(learnerId: string, initial: StudyBatch, { refills }: { refills: boolean }): StudySession {
  let batch = initial
  /** The key points answered since the batch was made. */
  let answered = new Set<string>()
  let lastOutcome: Promise<unknown> = Promise.resolve()

  globalThis.addEventListener?.('online', () => void flushOutbox(learnerId).catch(() => []))

  const current = () => batch.items.find(({ keyPointId }) => !answered.has(keyPointId)) ?? null

  return {
    start: async () => {
      // Answers of an earlier visit change what is due, so they go first. The learner need not wait for that to answer.
      const sent = await flushOutbox(learnerId).catch(() => [])
      if (refills && sent.length > 0) {
        const fresh = await fetchBatch()
        if (answered.size === 0) batch = fresh
      }
      return current()
    },
    answer: ({ keyPointId, question }, input) => {
      const { answer, score, match } = takeAnswer(question, input)
      const outcome = deliver(learnerId, { ...answer, reviewedAt: new Date().toISOString() })
      answered.add(keyPointId)
      lastOutcome = outcome
      return { score, match, outcome }
    },
    next: async () => {
      if (refills && !current()) {
        await lastOutcome
        // Answers that wait change what is due. Without a network the next line says so.
        await flushOutbox(learnerId).catch(unlessOtherAccount)
        batch = await fetchBatch()
        answered = new Set()
      }
      return current()
    },
    left: () => {
      const done = batch.items.filter(({ keyPointId }) => answered.has(keyPointId))
      const fresh = done.filter(({ reason }) => reason === 'new').length
      return { due: Math.max(0, batch.left.due - (done.length - fresh)), new: Math.max(0, batch.left.new - fresh) }
    },
    nextDueAt: () => batch.nextDueAt,
  }
}

/** Stores an answer here first, so that nothing is lost, then sends all that waits. */
async function deliver(learnerId: string, review: OutgoingReview): Promise<Outcome> {
  try {
    const results = await putInOutbox(learnerId, review).then(
      () => flushOutbox(learnerId),
      () => sendReviews([review], { learnerId }), // no storage in this browser: send at once
    )
    const result = results.find(({ id }) => id === review.id)
    if (!result) return { rating: null, dueAt: null, saved: 'waiting' }
    if (result.status === 'rejected') return { rating: null, dueAt: null, saved: 'refused' }
    if (result.counts === false) return { rating: null, dueAt: null, saved: 'withdrawn' }
    return { rating: result.rating, dueAt: result.nextDueAt ? Date.parse(result.nextDueAt) : null, saved: 'saved' }
  } catch (error) {
    return { rating: null, dueAt: null, saved: isOtherAccount(error) ? 'other-account' : 'waiting' }
  }
}

/** The queue that another account would be given is no queue of this learner's. */
function unlessOtherAccount(error: unknown): void {
  if (isOtherAccount(error)) throw error
}
