/** A member of the demonstration class in front of a question: what is answered, how surely, and how long it takes. */
import type { Question } from '../question/question'
import { type ScorableQuestion, scoreResponse } from '../question/score-response'
import type { Instant } from '../shared/instant'
import { seededRandom } from '../shared/seeded-random'
import type { ClassTraps } from './class-traps'
import type { DemoMember } from './demo-members'
import { rightResponse, wrongResponse } from './respond-as'
import { createLearner, type Learnable } from './simulated-learner'
import type { GivenAnswer } from './simulated-study'

/** A question with what grading it needs. */
export type GradableQuestion = Question & ScorableQuestion

/** In units of activation: from the ablest to the least able, and what a topic costs that will not stay. */
const ABILITY_EASE = 0.35
const STRUGGLE = -0.8
const MISLED = -1
/** Share of the key points known before, of an average member, and how much ability adds. */
const KNOWN = { average: 0.45, byAbility: 0.45 }
/** How often what misleads is believed: met for the first time, and later when one does not know. */
const BELIEVED = { first: 0.6, later: 0.6 }
const CONTESTED = { byStrong: 0.9, byWeak: 0.15 }
const HINTED = 0.02

export type Answerer = (question: GradableQuestion, at: Instant) => GivenAnswer

/** `easeOf`: how easily the whole class remembers a key point; `hardKeyPointIds`: those of the topic that a struggling member does not keep. */
export function createAnswerer(input: {
  member: DemoMember; seed: string; startAt: Instant; keyPoints: readonly Learnable[]; easeOf(keyPointId: string): number; traps: ClassTraps; hardKeyPointIds: ReadonlySet<string>
}): Answerer {
  const { member, seed, traps } = input
  const random = seededRandom(`${seed} ${member.name} answers`)
  const learner = createLearner(input.keyPoints, `${seed} ${member.name}`, input.startAt, {
    knownBefore: KNOWN.average + KNOWN.byAbility * member.ability,
    ease: (id) => ABILITY_EASE * member.ability + input.easeOf(id)
      + (member.habit === 'struggling' && input.hardKeyPointIds.has(id) ? STRUGGLE : 0)
      + (member.isMisled && traps.misleadingKeyPointIds.has(id) ? MISLED : 0),
  })
  const met = new Set<string>()
  /** The option that the member believes whatever is remembered; null: none. */
  const believed = (question: Question, isRight: boolean): string | null => {
    const isFirst = !met.has(question.id)
    met.add(question.id)
    const { contested } = traps
    if (isFirst && contested?.questionId === question.id) return random() < (member.ability > 0.25 ? CONTESTED.byStrong : CONTESTED.byWeak) ? contested.optionId : null
    const misleading = member.isMisled ? traps.misleading.get(question.id) : undefined
    if (misleading === undefined || (!isFirst && isRight)) return null
    return random() < (isFirst ? BELIEVED.first : BELIEVED.later) ? misleading : null
  }
  return (question, at) => {
    const { isRight, certainty, durationMs, recallProbability } = learner.answer(question.keyPointId, question.kind, at)
    const belief = believed(question, isRight)
    const response = belief !== null ? { type: 'option' as const, optionId: belief } : isRight ? rightResponse(question) : wrongResponse(question, random)
    return {
      questionRevision: question.revision, response, score: scoreResponse(question, response), durationMs, recallProbability,
      certainty: belief === null ? certainty : random() < 0.6 ? 'sure' : 'fairly-sure', hinted: random() < HINTED,
    }
  }
}
