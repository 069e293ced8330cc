import type { ItemAnswer } from './item-answer'
import { learnerStrengths } from './learner-strengths'
import type { QuestionRollup } from './question-rollup'
import { sumAnswers } from './sum-answers'

/** A question revision with what was answered to it, once by each learner. */
export type AnsweredRevision = {
  questionId: string
  revision: string
  keyPointId: string
  answers: readonly (ItemAnswer & { learnerId: string })[]
}

/** The sums of a question revision: what its figures are made of. */
export type RevisionRollup = Omit<AnsweredRevision, 'answers'> & { rollup: QuestionRollup }

/**
 * The rollup of each revision from all answers of a group of learners: first exposures (practice), or those of one attempt each (quiz).
 * `leastOthers` as in `observeAnswers`.
 */
export function sumByRevision(revisions: readonly AnsweredRevision[], leastOthers: number): RevisionRollup[] {
  const tallies = new Map<string, { answers: number; right: number }>()
  for (const { learnerId, isRight } of revisions.flatMap(({ answers }) => answers)) {
    const tally = tallies.get(learnerId) ?? { answers: 0, right: 0 }
    tallies.set(learnerId, tally)
    tally.answers += 1
    if (isRight) tally.right += 1
  }
  const strengthOf = learnerStrengths(tallies, leastOthers)
  return revisions.map(({ answers, ...revision }) => (
    { ...revision, rollup: sumAnswers(answers.map((answer) => ({ ...answer, ...strengthOf(answer.learnerId, answer.isRight) }))) }))
}
