import type { Score } from '#core/question/question'
import type { Rating } from '#core/review/review'
import { deviceId } from './device-id'
import type { OutgoingReview } from './hoedam-db'
import { postJson } from './post-json'

export const BATCH_SIZE = 50

/** What the server says of one review. */
export type SentResult =
  | { id: string; status: 'stored' | 'duplicate'; score: Score | null; rating: Rating | null; nextDueAt: string | null }
  | { id: string | null; status: 'rejected'; reason: string; message: string }

/** Sends reviews in batches and returns one result each, in order. Throws as `postJson` does. */
export async function sendReviews(
  reviews: readonly OutgoingReview[],
  options: { answeredAsGuest?: boolean } = {},
): Promise<SentResult[]> {
  const results: SentResult[] = []
  for (let from = 0; from < reviews.length; from += BATCH_SIZE) {
    const answer = await postJson<{ results: SentResult[] }>('/api/reviews', {
      clientNow: new Date().toISOString(), deviceId: deviceId(), ...options,
      reviews: reviews.slice(from, from + BATCH_SIZE),
    })
    results.push(...answer.results)
  }
  return results
}
