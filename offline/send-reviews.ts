import type { Score } from '#core/question/question'
import type { Rating } from '#core/review/review'
import { knownDeviceId } from './known-device-id'
import type { OutgoingReview } from './hoedam-db'
import { postJson, RequestError } from './post-json'

export const BATCH_SIZE = 50
/** A connection that says nothing for so long is none: what was sent is sent again, which does no harm. */
const LONGEST_REQUEST_MS = 15_000

/** What the server says of one review. */
export type SentResult =
  | { id: string; status: 'stored' | 'duplicate'; correctedAt?: string; score: Score | null; rating: Rating | null; nextDueAt: string | null; stabilityDays?: number | null; counts?: boolean; isByPlan?: boolean }
  | { id: string | null; status: 'rejected'; reason: string; message: string }

type Envelope = {
  /** Whose answers these are to be: the server refuses them under another account. */
  learnerId: string
  answeredAsGuest?: boolean
}

/**
 * Sends reviews in batches and returns their results, in order. After each batch `acknowledge` is told which reviews
 * have a result, stored or rejected. Throws as `postJson` does.
 */
export async function sendReviews(
  reviews: readonly OutgoingReview[],
  envelope: Envelope,
  acknowledge: (results: readonly SentResult[]) => Promise<void> = async () => {},
  patience: { withinMs?: number } = {},
): Promise<SentResult[]> {
  const results: SentResult[] = []
  for (let from = 0; from < reviews.length; from += BATCH_SIZE) {
    const answered = await sendBatch(reviews.slice(from, from + BATCH_SIZE), envelope, patience)
    await acknowledge(answered)
    results.push(...answered)
  }
  return results
}

/** A batch that makes the app fail is sent review by review, so that one of them never holds up the others. An app that a proxy cannot reach is not asked for each. */
async function sendBatch(reviews: readonly OutgoingReview[], envelope: Envelope, patience: { withinMs?: number }): Promise<SentResult[]> {
  try {
    return await post(reviews, envelope, patience)
  } catch (error) {
    if (reviews.length === 1 || !isAppFailure(error)) throw error
    const results: SentResult[] = []
    for (const review of reviews) results.push(...(await post([review], envelope, patience).catch(noneIfAppFailure)))
    if (results.length === 0) throw error
    return results
  }
}

async function post(reviews: readonly OutgoingReview[], envelope: Envelope, { withinMs = LONGEST_REQUEST_MS }: { withinMs?: number }): Promise<SentResult[]> {
  const body = { clientNow: new Date().toISOString(), deviceId: await knownDeviceId(), ...envelope, reviews }
  return (await postJson<{ results: SentResult[] }>('/api/reviews', body, { withinMs })).results
}

function noneIfAppFailure(error: unknown): SentResult[] {
  if (isAppFailure(error)) return []
  throw error
}

function isAppFailure(error: unknown): boolean {
  return error instanceof RequestError && error.status === 500
}
