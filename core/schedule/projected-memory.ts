import { type ForecastCalibration, calibrated } from './calibrate-forecast'
import type { MemoryStrength, Scheduler } from './fsrs-scheduler'

/** What may have become of a key point that is looked at in future: shares add up to 1. Empty: never met. */
export type ProjectedMemory = readonly { share: number; strength: MemoryStrength }[]

/** What projecting a learner's memory needs to know of the learner. */
export type Projection = {
  scheduler: Scheduler
  /** From `learnerCalibration`, with its doubt where a promise is made. */
  calibration: ForecastCalibration
  /** Share of new key points, 0–1, that the learner misses at first. */
  shareMissedWhenNew: number
}

/** Unlike outcomes kept apart in a projection; more changes the means by less than 0.1 points and costs time. */
const MOST_OUTCOMES = 3

/**
 * Memory after a look `days` days after the last one: right with the probability that FSRS gives, else missed and learned again the
 * same day. A key point never met is introduced: `shareMissedWhenNew` of them are missed at first.
 */
export function afterLook(memory: ProjectedMemory, days: number, { scheduler, calibration, shareMissedWhenNew }: Projection): ProjectedMemory {
  if (memory.length === 0) return introduced(scheduler, shareMissedWhenNew)
  const outcomes = memory.flatMap(({ share, strength }) => {
    const recall = calibrated(scheduler.recallAfter(days, strength.stabilityDays), days, calibration)
    const missed = scheduler.strengthAfter(strength, days, 'again')
    return [
      { share: share * recall, strength: scheduler.strengthAfter(strength, days, 'good') },
      { share: share * (1 - recall), strength: scheduler.strengthAfter(missed, 0, 'good') },
    ]
  })
  return mergeOutcomes(outcomes)
}

/** Mean probability of recall, 0–1, so many days after the last look; 0 when never met. */
export function recallOf(memory: ProjectedMemory, days: number, { scheduler, calibration }: Projection): number {
  const recall = (strength: MemoryStrength) => calibrated(scheduler.recallAfter(days, strength.stabilityDays), days, calibration)
  return memory.reduce((sum, { share, strength }) => sum + share * recall(strength), 0)
}

/** The first day: missed, then right at both learning steps; or right from the start. */
function introduced(scheduler: Scheduler, shareMissed: number): ProjectedMemory {
  const after = (ratings: readonly ('again' | 'good')[]) =>
    ratings.reduce<MemoryStrength | null>((strength, rating) => scheduler.strengthAfter(strength, 0, rating), null)
  const [missed, known] = [after(['again', 'good', 'good']), after(['good', 'good'])]
  return missed && known ? [{ share: shareMissed, strength: missed }, { share: 1 - shareMissed, strength: known }] : []
}

/** The nearest in stability are made one (geometric mean, by share) until few are left. */
function mergeOutcomes(outcomes: ProjectedMemory): ProjectedMemory {
  const list = outcomes.filter(({ share }) => share > 1e-6).sort((a, b) => a.strength.stabilityDays - b.strength.stabilityDays)
  while (list.length > MOST_OUTCOMES) {
    let at = 0
    let least = Infinity
    for (let i = 0; i + 1 < list.length; i += 1) {
      const cost = distance(list[i], list[i + 1])
      if (cost < least) [at, least] = [i, cost]
    }
    const [one, other] = [list[at], list[at + 1]]
    if (one && other) list.splice(at, 2, merged(one, other))
  }
  return list
}

type Outcome = ProjectedMemory[number]

function distance(one: Outcome | undefined, other: Outcome | undefined): number {
  if (!one || !other) return Infinity
  return Math.min(one.share, other.share) * Math.log(other.strength.stabilityDays / one.strength.stabilityDays)
}

function merged(one: Outcome, other: Outcome): Outcome {
  const share = one.share + other.share
  const [a, b] = [one.share / share, other.share / share]
  return {
    share,
    strength: {
      stabilityDays: one.strength.stabilityDays ** a * other.strength.stabilityDays ** b,
      difficulty: one.strength.difficulty * a + other.strength.difficulty * b,
    },
  }
}
