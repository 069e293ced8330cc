import type { Instant } from '../../core/shared/instant'
import { seededRandom } from '../../core/shared/seeded-random'
import { type SimulatedLearner, createLearner } from '../../core/simulation/simulated-learner'
import { SimulatedStudy } from '../../core/simulation/simulated-study'
import { type SimulatedKeyPoint, makeKeyPoints } from './simulated-key-point'

const START_AT: Instant = Date.parse('2026-01-05T18:00:00Z')
export const DAY_RULE = { timeZone: 'UTC', rolloverHour: 4 } as const

/** The study of an average learner of made-up key points. */
export class StudySimulation extends SimulatedStudy {
  readonly keyPoints: SimulatedKeyPoint[]
  private readonly learner: SimulatedLearner

  constructor({ seed, keyPointCount, ...options }: {
    seed: string; keyPointCount: number; desiredRetention: number; newPerDay: number; isBalanced: boolean
  }) {
    const random = seededRandom(`${seed} study`)
    const keyPoints = makeKeyPoints(keyPointCount, random)
    const learner = createLearner(keyPoints, seed, START_AT)
    super({
      ...options, keyPoints, random, startAt: START_AT, dayRule: DAY_RULE,
      answer: (keyPointId, { kind }, at) => {
        const { isRight, ...given } = learner.answer(keyPointId, kind, at)
        return {
          ...given, questionRevision: 'r', response: { type: 'typed', text: '' }, hinted: false,
          score: { type: 'scored', earned: isRight ? 1 : 0, possible: 1 },
        }
      },
    })
    this.keyPoints = keyPoints
    this.learner = learner
  }

  /** The learner's real probability of retrieving the answer if the app asked now; 0 when never met. */
  recallAsAsked(keyPointId: string): number {
    return this.learner.recallProbability(keyPointId, this.nextQuestion(keyPointId).kind, this.now)
  }
}
