import { type ExposureReview, type FirstExposure, firstMeetings } from './first-meetings'

/**
 * The first exposures of one learner, at most one a key point, in the order in which they were answered. They alone say of
 * practice how hard a question is: later answers say how well the schedule works.
 *
 * Who has seen a verdict has met the key point. So an answer that was taken back, hinted or given as a guest is left out and
 * no later one takes its place (undo restores memory, not innocence). `reviews` are all of the learner's, in any order.
 */
export function firstExposures(reviews: readonly ExposureReview[], invalidatedRevisions: ReadonlySet<string>): FirstExposure[] {
  return firstMeetings(reviews, invalidatedRevisions).flatMap(({ counts, ...exposure }) => (counts ? [exposure] : []))
}
