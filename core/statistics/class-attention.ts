import { DAY_MS, type Instant } from '../shared/instant'
import type { KeyPointStanding, LearnerStanding } from './class-progress'

/** Why a teacher should look at a learner; the first that holds, in this order. */
export type LearnerConcern =
  | { learnerId: string; reason: 'not-started' }
  /** Days since the last answer, while something is due. */
  | { learnerId: string; reason: 'away'; days: number; dueNow: number }
  /** Mean retrievability, 0–1, and that of those in the class who have started. */
  | { learnerId: string; reason: 'behind'; meanRetrievability: number; classMean: number }

/** A key point that those who have met it would often not recall, 0–1. */
export type KeyPointConcern = { keyPointId: string; seenBy: number; meanRetrievability: number }

/** A week without an answer: a lesson was missed as well. */
const AWAY_FROM_DAYS = 7
/** Below the class by as much: in a class of 25 the mean itself is uncertain by a few points. */
const BEHIND_BY = 0.15
/** Fewer who have started make no class to be behind of. */
const LEAST_STARTED = 3
/** Under this share a key point is more often lost than a learner who asked for 90 % expects, by far. */
const WEAK_UNDER = 0.7
/** One learner's memory is no matter for a class of several. */
const LEAST_SEEN = 2

/**
 * Who needs the teacher and which key points do, each with the reason, the most pressing first: those who have not started, then those
 * longest away, then those furthest behind; key points from the weakest on. Ties fall to the smaller id.
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
  const days = Math.floor((now - lastAnsweredAt) / DAY_MS)
  if (days >= AWAY_FROM_DAYS && dueNow > 0) return { learnerId, reason: 'away', days, dueNow }
  const mean = learner.meanRetrievability ?? 0
  return started >= LEAST_STARTED && mean < classMean - BEHIND_BY ? { learnerId, reason: 'behind', meanRetrievability: mean, classMean } : null
}

/** Larger first: not started before away before behind, and within these the longer or the further. */
function urgency(concern: LearnerConcern): number {
  switch (concern.reason) {
    case 'not-started': return Infinity
    case 'away': return 1 + concern.days
    case 'behind': return concern.classMean - concern.meanRetrievability
  }
}
