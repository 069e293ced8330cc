import { v7 as uuidV7 } from 'uuid'
import type { StudyBatch, StudyItem } from '#core/schedule/study-batch'
import { studyDay } from '#core/schedule/study-day'
import { deviceId } from './device-id'
import { type OwnReview, keepOwnReview } from './device-reviews'
import { findWaiting } from './hoedam-db'
import { flushOutbox } from './outbox'
import { getJson, isOtherAccount, isSignedOut } from './post-json'
import { type SentResult, sendReviews } from './send-reviews'
import type { Outcome, StudySession } from './study-session'
import { takeAnswer } from './take-answer'
import { withRoom } from './with-room'

const BATCH_LIMIT = 10

/** So long the server is waited for where this device can go on by itself. */
const PATIENCE_MS = 4_000

/** Before the first sync of a visit: the question comes first, and on a first visit the code for it has yet to be fetched. */
const SYNC_AFTER_MS = { kept: 1_000, notYet: 10_000 }

/**
 * A signed-in learner's session: the server keeps the schedule, the browser grades at once, keeps each answer and sends it. While the server
 * cannot be reached, what this device keeps of the learner takes its place.
 * `refills`: asks on with what is due; without, the batch that came with the page is all.
 */
export function createLearnerSession(
  learnerId: string, initial: StudyBatch, { refills }: { refills: boolean },
): StudySession {
  let batch = initial
  /** The key points answered since the batch was made, each with the answer that stands. */
  let answered = new Map<string, string>()
  /** The new ones among them that were met, be it that their answer was taken back. */
  let met = new Set<string>()
  /** Those among the answered that come back on this study day. */
  let again = new Set<string>()
  let last: { item: StudyItem; reviewId: string } | null = null
  /** The last event is where a refill finds it: kept here, or else sent. */
  let lastKept: Promise<unknown> = Promise.resolve()

  const startSyncing = () => import('./sync-on-visits').then(({ syncOnVisits }) => syncOnVisits(learnerId, () => Promise.all([import('./device-batch'), import('./device-outcome')])))
  let syncing: ReturnType<typeof startSyncing> | null = null
  const sync = () => {
    syncing ??= startSyncing()
    syncing.then((syncUnlessJustDone) => syncUnlessJustDone(), () => { syncing = null })
  }
  if (globalThis.document) setTimeout(sync, globalThis.navigator?.serviceWorker?.controller ? SYNC_AFTER_MS.kept : SYNC_AFTER_MS.notYet)

  const current = () => batch.items.find(({ keyPointId }) => !answered.has(keyPointId)) ?? null

  return {
    start: async () => {
      // Answers of an earlier visit change what is due, so they go first. The learner need not wait for that to answer.
      const sent = await flushOutbox(learnerId).catch(() => [])
      if (refills && sent.length > 0) {
        const fresh = await refill(learnerId)
        if (answered.size === 0) batch = fresh
      }
      return current()
    },
    answer: (item, input) => {
      const { keyPointId, question } = item
      const { answer, score, match } = takeAnswer(question, input)
      const at = Date.now()
      const graded = { ...base(answer, keyPointId, at), type: answer.type, form: question.form, score, certainty: answer.certainty, hinted: answer.hinted, durationMs: answer.durationMs }
      const delivery = deliver(learnerId, { outgoing: { ...answer, reviewedAt: new Date(at).toISOString() }, graded })
      const outcome = delivery.outcome.then((known) => {
        if (answered.get(keyPointId) === answer.id && known.dueAt !== null && studyDay(known.dueAt, batch.dayRule) <= batch.studyDay) again.add(keyPointId)
        sync()
        import('./ask-to-persist').then(({ askToPersist }) => askToPersist()).catch(() => {})
        return known
      })
      answered.set(keyPointId, answer.id)
      met.add(keyPointId)
      last = { item, reviewId: answer.id }
      lastKept = delivery.kept
      return { score, match, outcome }
    },
    undo: async () => {
      if (!last) return null
      const taken = last
      const { item, reviewId } = taken
      last = null
      const at = Date.now()
      const undo = { id: uuidV7(), type: 'undo' as const, questionId: item.question.id, questionRevision: item.question.revision, targetReviewId: reviewId }
      const graded = { ...base(undo, item.keyPointId, at), type: undo.type, targetReviewId: reviewId }
      const delivery = deliver(learnerId, { outgoing: { ...undo, reviewedAt: new Date(at).toISOString() }, graded })
      lastKept = delivery.kept
      if (!(await delivery.kept)) {
        last = taken
        return null // it stands, and so does its verdict
      }
      void delivery.outcome.then(({ saved }) => globalThis.dispatchEvent?.(new CustomEvent('hoedam-answer', { detail: saved })))
      answered.delete(item.keyPointId)
      again.delete(item.keyPointId)
      return { ...item, reason: item.reason === 'new' ? 'learning' : item.reason } // what was seen is new no longer
    },
    next: async () => {
      last = null
      if (refills && !current()) {
        await lastKept
        batch = await refill(learnerId)
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

function base({ id, questionId, questionRevision }: { id: string; questionId: string; questionRevision: string }, keyPointId: string, reviewedAt: number) {
  return { id, keyPointId, questionId, questionRevision, deviceId: deviceId(), reviewedAt }
}

/**
 * What is due now, as the server says; while it cannot be reached, as this device reckons. Throws as `getJson` does where nothing is kept
 * here; the queue that another account would be given is no queue of this learner's, and nobody's account is given none.
 */
async function refill(learnerId: string): Promise<StudyBatch> {
  const kept = await import('./device-batch').then(({ deviceBatch }) => deviceBatch(learnerId, BATCH_LIMIT, Date.now())).catch(() => null)
  const patience = kept ? { withinMs: PATIENCE_MS } : {}
  try {
    // Answers that wait change what is due, so they go first. A server that has not got them all would ask them once more.
    await flushOutbox(learnerId, patience).catch(unlessSomebodyElse)
    if (kept && (await findWaiting(learnerId)).length > 0) return kept
    return await getJson<StudyBatch>(`/api/study/next?limit=${BATCH_LIMIT}`, patience)
  } catch (error) {
    unlessSomebodyElse(error)
    if (!kept) throw error
    return kept
  }
}

/** Keeps an event here first, so that nothing is lost, then sends all that waits. `kept`: whether it is here, or else reached the server. Neither rejects. */
function deliver(learnerId: string, own: OwnReview): { kept: Promise<boolean>; outcome: Promise<Outcome> } {
  const keeping = withRoom(() => keepOwnReview(learnerId, own)).then(() => true, () => false)
  const outcome = keeping.then((isKept) => send(learnerId, own, isKept))
  return { kept: keeping.then(async (isKept) => isKept || (await outcome).saved !== 'not-kept'), outcome }
}

async function send(learnerId: string, own: OwnReview, isKept: boolean): Promise<Outcome> {
  try {
    // No storage in this browser: it is sent at once.
    const results = await (isKept ? flushOutbox(learnerId) : sendReviews([own.outgoing], { learnerId }))
    const result = results.find(({ id }) => id === own.outgoing.id)
    return result ? outcomeOf(result) : await outcomeHere(learnerId, own, 'waiting')
  } catch (error) {
    if (!isKept) return { ...UNKNOWN, saved: 'not-kept' }
    return outcomeHere(learnerId, own, isOtherAccount(error) ? 'other-account' : isSignedOut(error) ? 'signed-out' : 'waiting')
  }
}

function outcomeOf(result: SentResult): Outcome {
  if (result.status === 'rejected') return { ...UNKNOWN, saved: 'refused' }
  if (result.counts === false) return { ...UNKNOWN, saved: 'withdrawn' }
  const dueAt = result.nextDueAt ? Date.parse(result.nextDueAt) : null
  return { rating: result.rating, dueAt, stabilityDays: result.stabilityDays ?? null, saved: result.isByPlan ? 'by-plan' : 'saved' }
}

/** What an answer that waits does to memory, by this device's own fold. */
async function outcomeHere(learnerId: string, { graded }: OwnReview, saved: Outcome['saved']): Promise<Outcome> {
  const known = await import('./device-outcome').then(({ deviceOutcome }) => deviceOutcome(learnerId, graded)).catch(() => null)
  return { ...UNKNOWN, ...known, saved }
}

function unlessSomebodyElse(error: unknown): void {
  if (isOtherAccount(error) || isSignedOut(error)) throw error
}
