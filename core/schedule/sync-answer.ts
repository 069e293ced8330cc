import type { AnswerReview, UndoReview } from '../review/review'
import type { DevicePlan } from './device-plan'

type Kept<R extends AnswerReview | UndoReview> = Omit<R, 'response' | 'ratingTableVersion'>

/** A review as the server has it, without what was answered: what a device folds into cards. */
export type SyncedReview = Kept<AnswerReview> | Kept<UndoReview>

/** `GET /api/sync?cursor=…`: what a device does not have yet of its learner's. */
export type SyncAnswer = {
  learnerId: string
  /** Epoch ms: what the server's clock shows, for the device to know how far off its own is. */
  serverNow: number
  plan: DevicePlan
  /** Stored since the cursor, in any order; some of them may be known already. */
  reviews: readonly SyncedReview[]
  /** To be sent with the next request. */
  cursor: string
  /** There are more reviews: ask again at once with the new cursor. */
  hasMore: boolean
}
