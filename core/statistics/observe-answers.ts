import { type Strength, learnerStrengths } from './learner-strengths'

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
  const strengthOf = learnerStrengths(new Map([...byLearner].map(([learnerId, answers]) => [learnerId, {
    answers: answers.length, right: answers.filter(({ isRight }) => isRight).length,
  }])), leastOthers)
  return [...byLearner].flatMap(([learnerId, own]) => own.map((answer) => ({ ...answer, learnerId, ...strengthOf(learnerId, answer.isRight) })))
}
