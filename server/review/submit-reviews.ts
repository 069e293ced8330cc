import { canonicalJson } from '../../core/shared/canonical-json'
import { contentHash } from '../../core/shared/content-hash'
import type { Instant } from '../../core/shared/instant'
import type { Score } from '../../core/question/question'
import { FORM_OF_KIND } from '../../core/question/question'
import { scorable } from '../../core/question/scorable'
import { scoreResponse } from '../../core/question/score-response'
import { revisionName } from '../../core/question/revision-name'
import { correctTime } from '../../core/review/correct-time'
import { countedReviews } from '../../core/review/counted-reviews'
import { RATING_TABLE_VERSION } from '../../core/review/rating-table'
import type { Rating, Review } from '../../core/review/review'
import { type ReviewEnvelope, type ReviewItem, reviewItemSchema } from '../../core/review/review-schema'
import { type Card, stabilityOf } from '../../core/schedule/memory'
import { shownAt } from '../../core/schedule/plan-due-days'
import { LEECH_FROM_LAPSES } from '../../core/schedule/triage-leech'
import { database, inTransaction } from '../../data/client.ts'
import { findInvalidatedRevisions, holdQuestions } from '../../data/ledger.ts'
import { deleteLeechesAbove } from '../../data/leech.ts'
import { type PractisedRevision, findPractisedRevisions } from '../../data/question.ts'
import { type InvalidationNotice, type StoredReview, findReviewStamps, findReviewedKeyPoints, insertNotices, insertReviews } from '../../data/review.ts'
import { lockLearnerState } from '../../data/schedule.ts'
import type { AuthorizedLearnerId } from '../actor'
import { EVERYBODY, answeringAudience } from '../audience'
import { keyPointsOfPlan } from '../schedule/deadline/key-points-of-plan'
import { triageLapsed } from '../schedule/leech/triage-lapsed'
import { planAnswered } from '../schedule/plan-answered'
import { refoldCards } from '../schedule/refold-cards'

/** Why an item was not taken. The other items of its batch were. */
export type RejectionReason = 'malformed' | 'unknown-question' | 'time-out-of-range' | 'id-used-for-another-review'

/** The outcome of one item, in the order of the batch. */
export type ReviewResult =
  | { id: string | null; status: 'rejected'; reason: RejectionReason; field?: string; message: string }
  | {
      id: string
      status: 'stored' | 'duplicate'
      /** ISO 8601; when it was answered by the server's clock, as stored the first time: what cards are folded by. */
      correctedAt: string
      score: Score | null
      /** null: not rated, asked again in another form in this session. */
      rating: Rating | null
      /** ISO 8601; when the key point comes back: it falls on the study day on which it is shown. */
      nextDueAt: string | null
      /** Of the key point after all reviews of the batch; null while it was never rated. */
      stabilityDays: number | null
      /** false: stored, but its question revision was invalidated, so it changes nothing. */
      counts: boolean
      /** true: the plan for the learner's date says when the key point comes back, and `nextDueAt` is null. */
      isByPlan: boolean
    }

/** Reviews from before the product existed come from a broken clock that the batch's clock does not explain. */
const EARLIEST_CORRECTED = Date.parse('2020-01-01T00:00:00Z')

type Accepted = { review: StoredReview; score: Score | null }
type Prepared = Accepted | Extract<ReviewResult, { status: 'rejected' }>

/**
 * Stores a batch of one learner's reviews, re-graded against the frozen question revisions, and brings the cards
 * up to date, all in one transaction. The same review twice is stored once; a bad item is rejected alone; an answer to
 * an invalidated revision is stored, does not count, and its learner is told.
 */
export async function submitReviews(
  learnerId: AuthorizedLearnerId,
  envelope: ReviewEnvelope,
  now: Instant,
): Promise<ReviewResult[]> {
  const parsed = envelope.reviews.map((raw) => ({ raw, result: reviewItemSchema.safeParse(raw) }))
  const wanted = parsed.flatMap(({ result }) =>
    result.success ? [{ questionId: result.data.questionId, revision: result.data.questionRevision }] : [],
  )
  const questions = await findAnswerable(learnerId, wanted)
  const graded = parsed.map(({ raw, result }): Prepared =>
    result.success ? prepare(result.data, questions, envelope, now) : malformed(raw, result.error.issues[0]),
  )
  const prepared = await withoutQuizAnswers(learnerId, graded, questions)
  const { results, lapsed, ratings } = await inTransaction(database(), async (tx) => {
    await holdQuestions(tx, prepared.flatMap((item) => ('review' in item ? [item.review.questionId] : [])))
    const state = await lockLearnerState(tx, learnerId)
    const invalidated = await findInvalidatedRevisions(tx)
    const known = await findReviewStamps(tx, learnerId, prepared.flatMap((item) => ('review' in item ? [item.review.id] : [])))
    const fresh: StoredReview[] = []
    const outcomes = prepared.map((item) => {
      if (!('review' in item)) return item
      const { review } = item
      const before = known.get(review.id)
      if (before === undefined && review.correctedAt < EARLIEST_CORRECTED) return rejected(review.id, 'time-out-of-range', 'lies too far in the past', 'reviewedAt')
      if (before === undefined) {
        known.set(review.id, review)
        fresh.push(review)
        return { ...item, status: 'stored' as const, correctedAt: review.correctedAt }
      }
      if (before.bodyHash === review.bodyHash) return { ...item, status: 'duplicate' as const, correctedAt: before.correctedAt }
      return rejected(review.id, 'id-used-for-another-review', 'has the id of another review')
    })
    if (fresh.length > 0) await insertReviews(tx, learnerId, fresh)
    const touched = new Set(prepared.flatMap((item) => ('review' in item ? [item.review.keyPointId] : [])))
    const counted = countedReviews(fresh, invalidated)
    if (counted.length < fresh.length) await insertNotices(tx, noticesOf(learnerId, fresh, invalidated, now))
    const { cards, ratings } = await refoldCards(tx, learnerId, state, counted, touched)
    const planned = await planAnswered(tx, learnerId, state, new Map([...cards].filter(([keyPointId]) => touched.has(keyPointId))))
    const byPlan = await keyPointsOfPlan(tx, learnerId, state, now)
    for (const { type, keyPointId } of counted) if (type === 'undo') await deleteLeechesAbove(tx, learnerId, keyPointId, cards.get(keyPointId)?.lapses ?? 0)
    const results = outcomes.map((outcome): ReviewResult => {
      if (!('review' in outcome)) return outcome
      const { review, score, status, correctedAt } = outcome
      const card = cards.get(review.keyPointId)
      const isByPlan = card?.phase === 'review' && byPlan.has(review.keyPointId)
      return {
        id: review.id, status, correctedAt: new Date(correctedAt).toISOString(), score, rating: ratings.get(review.id) ?? null,
        nextDueAt: card && !isByPlan ? new Date(shownAt(card, planned, state)).toISOString() : null, stabilityDays: stabilityOf(card),
        counts: countedReviews([review], invalidated).length === 1, isByPlan,
      }
    })
    return { results, lapsed: leechesAmong(counted, cards, ratings), ratings }
  })
  // What follows from a stored answer must not undo it: what fails here is done at the next lapse.
  if (lapsed.length > 0) await triageLapsed(learnerId, lapsed, ratings, now).catch((error: unknown) => console.error('A leech was not triaged.', error))
  return results
}

/**
 * The frozen questions, by revision name, that the learner may answer: everybody's, those of classrooms that the learner is in, and of
 * those that were left, because what was asked there may have been answered offline. Only where some are not everybody's is more looked up.
 */
async function findAnswerable(learnerId: AuthorizedLearnerId, wanted: readonly { questionId: string; revision: string }[]): Promise<Map<string, PractisedRevision>> {
  const byName = (found: readonly PractisedRevision[]) => new Map(found.map((each) => [revisionName({ questionId: each.question.id, revision: each.question.revision }), each]))
  const everybodys = byName(await findPractisedRevisions(database(), EVERYBODY, wanted))
  const others = wanted.filter((each) => !everybodys.has(revisionName(each)))
  if (others.length === 0) return everybodys
  return new Map([...everybodys, ...byName(await findPractisedRevisions(database(), await answeringAudience(learnerId), others))])
}

/**
 * Without answers given while their question was in the pool of quizzes already, by who had never met its key point. Whoever had may have
 * kept the question on a device since practice asked it; so may an undo of any such answer come late.
 */
async function withoutQuizAnswers(learnerId: AuthorizedLearnerId, items: readonly Prepared[], questions: ReadonlyMap<string, PractisedRevision>): Promise<Prepared[]> {
  const isLate = ({ review }: Accepted) => review.type === 'answer' &&
    review.correctedAt >= (questions.get(revisionName({ questionId: review.questionId, revision: review.questionRevision }))?.reservedAt ?? Infinity)
  const accepted = items.filter((item) => 'review' in item)
  const late = accepted.filter(isLate)
  if (late.length === 0) return [...items]
  const met = await findReviewedKeyPoints(database(), learnerId, late.map(({ review }) => review.keyPointId))
  for (const item of accepted) if (item.review.type === 'answer' && !isLate(item)) met.add(item.review.keyPointId)
  return items.map((item) => ('review' in item && isLate(item) && !met.has(item.review.keyPointId) ? unknownQuestion(item.review.id) : item))
}

/** The cards that an answer among these was a lapse of, and that have lapsed often. */
function leechesAmong(reviews: readonly Review[], cards: ReadonlyMap<string, Card>, ratings: ReadonlyMap<string, Rating | null>): Card[] {
  const failed = new Set(reviews.flatMap(({ id, keyPointId }) => (ratings.get(id) === 'again' ? [keyPointId] : [])))
  return [...cards.values()].filter(({ keyPointId, lapses }) => failed.has(keyPointId) && lapses >= LEECH_FROM_LAPSES)
}

function prepare(
  item: ReviewItem,
  questions: ReadonlyMap<string, PractisedRevision>,
  envelope: ReviewEnvelope,
  now: Instant,
): Prepared {
  const question = questions.get(revisionName({ questionId: item.questionId, revision: item.questionRevision }))?.question
  if (!question) return unknownQuestion(item.id)
  const correctedAt = correctTime(item.reviewedAt, envelope.clientNow, now)
  const { reviewedAt, ...body } = item
  const base = {
    ...body, keyPointId: question.keyPointId, deviceId: envelope.deviceId, reviewedAt, correctedAt, receivedAt: now,
    ratingTableVersion: RATING_TABLE_VERSION, answeredAsGuest: envelope.answeredAsGuest ?? false,
    bodyHash: contentHash(canonicalJson(item)),
  }
  if (base.type === 'undo') return { review: base, score: null }
  const score = scoreResponse(scorable(question), base.response)
  return { review: { ...base, form: FORM_OF_KIND[question.kind], score }, score }
}

/** One notice a revision, for the last of the answers to it. */
function noticesOf(
  learnerId: AuthorizedLearnerId,
  reviews: readonly StoredReview[],
  invalidated: ReadonlySet<string>,
  now: Instant,
): InvalidationNotice[] {
  const last = new Map<string, InvalidationNotice>()
  for (const { type, questionId, questionRevision: revision, correctedAt } of reviews) {
    const name = revisionName({ questionId, revision })
    if (type !== 'answer' || !invalidated.has(name)) continue
    const answeredAt = new Date(Math.max(correctedAt, last.get(name)?.answeredAt.getTime() ?? 0))
    last.set(name, { learnerId, questionId, revision, answeredAt, noticedAt: new Date(now) })
  }
  return [...last.values()]
}

function malformed(raw: unknown, issue: { path: PropertyKey[]; message: string } | undefined): Prepared {
  const id = raw !== null && typeof raw === 'object' && 'id' in raw && typeof raw.id === 'string' ? raw.id.slice(0, 64) : null
  return rejected(id, 'malformed', issue?.message ?? 'is no review', issue?.path.join('.') || undefined)
}

const unknownQuestion = (id: string) => rejected(id, 'unknown-question', 'names no question revision that was ever published for practice')

function rejected(id: string | null, reason: RejectionReason, message: string, field?: string) {
  return { id, status: 'rejected' as const, reason, message, ...(field ? { field } : {}) }
}
