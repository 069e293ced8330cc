import type { SyncAnswer } from '../../../core/schedule/sync-answer'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findReviewsAfter } from '../../../data/review.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { makeDevicePlan } from './device-plan'
import { type SyncCursor, cursorAfter, readFrom, writeSyncCursor } from './sync-cursor'

/** A review is about 400 bytes of JSON. */
export const REVIEWS_A_PAGE = 2000

/**
 * What a device of this learner does not have yet: the reviews stored since the cursor that it `sent`, a page at a time and some of them
 * once more, and the plan as it is now. Without a cursor: from the first review on.
 */
export async function syncDevice(learnerId: AuthorizedLearnerId, sent: SyncCursor | null, now: Instant): Promise<SyncAnswer> {
  const cursor = readFrom(sent, now)
  const [found, plan] = await Promise.all([findReviewsAfter(database(), learnerId, cursor, REVIEWS_A_PAGE + 1), makeDevicePlan(learnerId, now)])
  const page = found.slice(0, REVIEWS_A_PAGE)
  const hasMore = found.length > page.length
  const last = page.at(-1)
  return {
    learnerId, serverNow: now, plan, reviews: page.map(({ review }) => review), hasMore,
    cursor: writeSyncCursor(cursorAfter(cursor, last && { id: last.review.id, receivedAt: last.receivedAt }, hasMore, now)),
  }
}
