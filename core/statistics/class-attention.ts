import { DAY_MS, type Instant } from '../shared/instant'
import { isAway } from './is-away'
import type { KeyPointStanding, LearnerStanding } from './class-progress'

/** Why a teacher should look at a learner; of several reasons that hold the first in this order. */
export type LearnerConcern =
  | { learnerId: string; reason: 'not-started' }
  /** Days since the last answer, while something is due. */
  | { learnerId: string; reason: 'away'; days: number; dueNow: number }
  /** Mean retrievability, 0–1, and that of those in the class who have started. */
  | { learnerId: string; reason: 'behind'; meanRetrievability: number; classMean: number }

/** A key point that those who have met it would often not recall, 0–1. */
export type KeyPointConcern = { keyPointId: string; seenBy: number; meanRetrievability: number }

/** Below the class by as much: in a class of 25 the mean itself is uncertain by a few points. */
const BEHIND_BY = 0.15
/** Fewer who have started make no class to be behind of. */
const LEAST_STARTED = 3
/** Under this share a key point is more often lost than a learner who asked for 90 % expects, by far. */
export const WEAK_UNDER = 0.7
/** One learner's memory is no matter for a class of several. */
const LEAST_SEEN = 2

/**
 * Who needs the teacher and which key points do, each with the reason, the most pressing first: those furthest behind, who study and
 * want teaching, then those who have not started, then those longest away, who want a reminder; key points from the weakest on. Ties fall
 * to the smaller id.
 */
export function classAttention(input: { learners: readonly LearnerStanding[]; keyPoints: readonly KeyPointStanding[]; now: Instant }): {
  learners: LearnerConcern[]
  keyPoints: KeyPointConcern[]
} {
  const started = input.learners.filter(({ lastAnsweredAt }) => lastAnsweredAt !== null)
  const classMean = started.reduce((sum, learner) => sum + (learner.meanRetrievability ?? 0), 0) / Math.max(1, started.length)
  const concerns = input.learners.flatMap((learner) => concernOf(learner, started.length, classMean, input.now) ?? [])
  const weak = input.keyPoints.flatMap(({ keyPointId, seenBy, meanRetrievabilityWhereMet: mean }): KeyPointConcern[] =>
    seenBy >= Math.min(LEAST_SEEN, started.length) && mean !== null && mean < WEAK_UNDER ? [{ keyPointId, seenBy, meanRetrievability: mean }] : [])
  return {
    learners: concerns.toSorted((one, other) => urgency(other) - urgency(one) || (one.learnerId < other.learnerId ? -1 : 1)),
    keyPoints: weak.toSorted((one, other) => one.meanRetrievability - other.meanRetrievability || (one.keyPointId < other.keyPointId ? -1 : 1)),
  }
}

function concernOf(learner: LearnerStanding, started: number, classMean: number, now: Instant): LearnerConcern | null {
  const { learnerId, lastAnsweredAt, dueNow } = learner
  if (lastAnsweredAt === null) return { learnerId, reason: 'not-started' }
  if (isAway({ lastAnsweredAt, dueNow }, now)) return { learnerId, reason: 'away', days: Math.floor((now - lastAnsweredAt) / DAY_MS), dueNow }
  const mean = learner.meanRetrievability ?? 0
  return started >= LEAST_STARTED && mean < classMean - BEHIND_BY ? { learnerId, reason: 'behind', meanRetrievability: mean, classMean } : null
}

/** Larger first: behind before not started before away, and within these the further or the longer. */
function urgency(concern: LearnerConcern): number {
  switch (concern.reason) {
    case 'behind': return concern.classMean - concern.meanRetrievability // 0 to 1
    case 'not-started': return 0
    case 'away': return -1 / concern.days
  }
}
