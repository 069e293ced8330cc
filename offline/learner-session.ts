import { v7 as uuidV7 } from 'uuid'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import { studyDay } from '#core/schedule/study-day'
import type { OutgoingReview } from './hoedam-db'
import { flushOutbox, putInOutbox } from './outbox'
import { getJson, isOtherAccount, isSignedOut } from './post-json'
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
  /** The key points answered since the batch was made, each with the answer that stands. */
  let answered = new Map<string, string>()
  /** The new ones among them that were met, be it that their answer was taken back. */
  let met = new Set<string>()
  /** Those among the answered that come back on this study day. */
  let again = new Set<string>()
  let last: { item: StudyItem; reviewId: string } | null = null
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
    answer: (item, input) => {
      const { keyPointId, question } = item
      const { answer, score, match } = takeAnswer(question, input)
      const outcome = deliver(learnerId, { ...answer, reviewedAt: new Date().toISOString() }).then((known) => {
        if (answered.get(keyPointId) === answer.id && known.dueAt !== null && studyDay(known.dueAt, batch.dayRule) <= batch.studyDay) again.add(keyPointId)
        return known
      })
      answered.set(keyPointId, answer.id)
      met.add(keyPointId)
      last = { item, reviewId: answer.id }
      lastOutcome = outcome
      return { score, match, outcome }
    },
    undo: async () => {
      if (!last) return null
      const { item, reviewId } = last
      last = null
      answered.delete(item.keyPointId)
      again.delete(item.keyPointId)
      lastOutcome = deliver(learnerId, {
        id: uuidV7(), type: 'undo', questionId: item.question.id, questionRevision: item.question.revision,
        targetReviewId: reviewId, reviewedAt: new Date().toISOString(),
      })
      return { ...item, reason: item.reason === 'new' ? 'learning' : item.reason } // what was seen is new no longer
    },
    next: async () => {
      last = null
      if (refills && !current()) {
        await lastOutcome
        // Answers that wait change what is due. Without a network the next line says so.
        await flushOutbox(learnerId).catch(unlessSomebodyElse)
        batch = await fetchBatch()
        answered = new Map()
        met = new Set()
        again = new Set()
      }
      return current()
    },
    left: () => {
      const introduced = batch.items.filter(({ keyPointId, reason }) => reason === 'new' && met.has(keyPointId))
      const settled = batch.items.filter(({ keyPointId }) => answered.has(keyPointId))
      // What was introduced and not answered, being taken back, is due; so is what comes back today.
      const due = batch.left.due + introduced.length - settled.filter(({ keyPointId }) => !again.has(keyPointId)).length
      return { due: Math.max(0, due), new: Math.max(0, batch.left.new - introduced.length) }
    },
    nextDueAt: () => batch.nextDueAt,
  }
}

const UNKNOWN = { rating: null, dueAt: null, stabilityDays: null }

/** Stores an event here first, so that nothing is lost, then sends all that waits. */
async function deliver(learnerId: string, review: OutgoingReview): Promise<Outcome> {
  try {
    const results = await putInOutbox(learnerId, review).then(
      () => flushOutbox(learnerId),
      () => sendReviews([review], { learnerId }), // no storage in this browser: send at once
    )
    const result = results.find(({ id }) => id === review.id)
    if (!result) return { ...UNKNOWN, saved: 'waiting' }
    if (result.status === 'rejected') return { ...UNKNOWN, saved: 'refused' }
    if (result.counts === false) return { ...UNKNOWN, saved: 'withdrawn' }
    const dueAt = result.nextDueAt ? Date.parse(result.nextDueAt) : null
    return { rating: result.rating, dueAt, stabilityDays: result.stabilityDays ?? null, saved: result.isByPlan ? 'by-plan' : 'saved' }
  } catch (error) {
    return { ...UNKNOWN, saved: isOtherAccount(error) ? 'other-account' : isSignedOut(error) ? 'signed-out' : 'waiting' }
  }
}

/** The queue that another account would be given is no queue of this learner's, and nobody's account is given none. */
function unlessSomebodyElse(error: unknown): void {
  if (isOtherAccount(error) || isSignedOut(error)) throw error
}
