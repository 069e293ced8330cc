import { type StrengthShares, strengthGroups } from './strength-groups'

/** How strong the learner is who gave an answer. */
export type Strength = {
  /** Share right, 0–1, of the learner's other answers (the corrected item–rest score); null with too few of them. */
  restScore: number | null
  /** The learner's place among all; null with too few answers. */
  groups: StrengthShares | null
}

/** A rest of fewer first exposures says too little of a learner. */
export const PRACTICE_NEEDS_OTHERS = 5
/** All learners of a quiz have answered the same. */
export const QUIZ_NEEDS_OTHERS = 1

/**
 * The answers of all learners, each with how strong its learner is. `byLearner` holds first exposures (practice) or the answers
 * of one attempt each (quiz); a learner with fewer than `leastOthers` answers beside the one looked at has no strength.
 */
export function observeAnswers<Answer extends { isRight: boolean }>(
  byLearner: ReadonlyMap<string, readonly Answer[]>,
  leastOthers: number,
): (Answer & Strength & { learnerId: string })[] {
  const tallies = new Map([...byLearner].map(([learnerId, answers]) => [learnerId, {
    answers: answers.length, right: answers.filter(({ isRight }) => isRight).length,
  }]))
  const groups = strengthGroups(new Map([...tallies].flatMap(([learnerId, { answers, right }]) => (
    answers > leastOthers ? [[learnerId, right / answers]] : []))))
  return [...byLearner].flatMap(([learnerId, own]) => {
    const { answers, right } = tallies.get(learnerId) ?? { answers: 0, right: 0 }
    return own.map((answer) => ({
      ...answer, learnerId, groups: groups.get(learnerId) ?? null,
      restScore: answers > leastOthers ? (right - (answer.isRight ? 1 : 0)) / (answers - 1) : null,
    }))
  })
}
