import { type StrengthShares, strengthGroups } from './strength-groups'

/** How strong the learner is who gave an answer. */
export type Strength = {
  /** Share right, 0–1, of the learner's other answers (the corrected item–rest score); null with too few of them. */
  restScore: number | null
  /** The learner's place among all; null with too few answers. */
  groups: StrengthShares | null
}

/**
 * How strong each learner is, from how many answers each gave and how many were right: asked for a learner with whether the answer looked at
 * was right, which is taken off. A learner with fewer than `leastOthers` answers beside it has no strength.
 */
export function learnerStrengths(
  tallies: ReadonlyMap<string, { answers: number; right: number }>,
  leastOthers: number,
): (learnerId: string, isRight: boolean) => Strength {
  const groups = strengthGroups(new Map([...tallies].flatMap(([learnerId, { answers, right }]) => (
    answers > leastOthers ? [[learnerId, right / answers]] : []))))
  return (learnerId, isRight) => {
    const { answers, right } = tallies.get(learnerId) ?? { answers: 0, right: 0 }
    return {
      groups: groups.get(learnerId) ?? null,
      restScore: answers > leastOthers ? (right - (isRight ? 1 : 0)) / (answers - 1) : null,
    }
  }
}
