import { v7 as uuidV7 } from 'uuid'
import { MAX_DURATION_MS } from '#core/review/max-duration'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import { gradeLocally } from './grade-locally'
import type { OutgoingReview } from './hoedam-db'
import { flushOutbox, putInOutbox } from './outbox'
import { getJson } from './post-json'
import { sendReviews } from './send-reviews'
import type { Outcome, StudySession } from './study-session'

const BATCH_LIMIT = 10

/** A signed-in learner's session: the server keeps the schedule, the browser grades at once and sends each answer. */
export function createLearnerSession(learnerId: string, initial: StudyBatch): StudySession {
  let batch = initial
  let position = 0
  let lastOutcome: Promise<unknown> = Promise.resolve()

  globalThis.addEventListener?.('online', () => void flushOutbox(learnerId).catch(() => []))

  const current = () => batch.items[position] ?? null

  async function fetchBatch(): Promise<StudyItem | null> {
    await lastOutcome
    await flushOutbox(learnerId).catch(() => []) // answers that wait change what is due; without a network the next line says so
    batch = await getJson<StudyBatch>(`/api/study/next?limit=${BATCH_LIMIT}`)
    position = 0
    return current()
  }

  return {
    current,
    start: async () => {
      // Answers of an earlier visit change what is due, so they go first.
      const sent = await flushOutbox(learnerId).catch(() => [])
      return sent.length > 0 ? fetchBatch() : current()
    },
    answer: ({ response, certainty, hinted, durationMs }) => {
      const item = current()
      if (!item) throw new Error('There is no question to answer')
      const { question } = item
      const review: OutgoingReview = {
        id: uuidV7(), type: 'answer', questionId: question.id, questionRevision: question.revision,
        response, certainty, hinted, durationMs: Math.min(Math.round(durationMs), MAX_DURATION_MS),
        reviewedAt: new Date().toISOString(),
      }
      const outcome = deliver(learnerId, review)
      lastOutcome = outcome
      return { ...gradeLocally(question, response), outcome }
    },
    next: async () => {
      if (position + 1 >= batch.items.length) return fetchBatch()
      position += 1
      return current()
    },
    left: () => {
      const answered = batch.items.slice(0, position)
      const fresh = answered.filter(({ reason }) => reason === 'new').length
      return { due: Math.max(0, batch.left.due - (answered.length - fresh)), new: Math.max(0, batch.left.new - fresh) }
    },
    nextDueAt: () => batch.nextDueAt,
  }
}

/** Stores an answer here first, so that nothing is lost, then sends all that waits. */
async function deliver(learnerId: string, review: OutgoingReview): Promise<Outcome> {
  try {
    const results = await putInOutbox(learnerId, review).then(
      () => flushOutbox(learnerId),
      () => sendReviews([review]), // no storage in this browser: send at once
    )
    const result = results.find(({ id }) => id === review.id)
    if (!result) return { rating: null, dueAt: null, saved: 'waiting' }
    if (result.status === 'rejected') return { rating: null, dueAt: null, saved: 'refused' }
    return { rating: result.rating, dueAt: result.nextDueAt ? Date.parse(result.nextDueAt) : null, saved: 'saved' }
  } catch {
    return { rating: null, dueAt: null, saved: 'waiting' }
  }
}
