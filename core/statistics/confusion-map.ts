import { revisionName } from '../question/revision-name'
import type { ItemAnswer } from './item-answer'
import type { OptionReferents, Referent } from './option-referents'

/** An answer that the map is drawn from: mostly a first exposure. */
export type ConfusableAnswer = Pick<ItemAnswer, 'chosenOptionIds'> & { learnerId: string; keyPointId: string; questionId: string; questionRevision: string }

/** `from` was asked for and `to` was chosen. */
export type Confusion = {
  from: Referent
  to: Referent
  count: number
  /** Different learners. */
  learners: number
  /** Answers in which it could be chosen, and the share of them, 0–1, in which it was. */
  exposures: number
  share: number
  /** Where it happened, in the order of the ids: what a contrast drill can ask for. */
  keyPointIds: readonly string[]
}

/** One learner's slip is no confusion of the class. */
export const CONFUSION_NEEDS_LEARNERS = 2

const NO_REFERENTS: OptionReferents = new Map()

/**
 * The confusion map of a class: a directed graph, its edges weighted by how often one thing was taken for another. Edges of fewer
 * than `leastLearners` are pruned. Most frequent first, then by ids, so that the order of the input decides nothing.
 * `referents` by revision name; answers to other revisions are passed over.
 */
export function confusionMap(
  answers: readonly ConfusableAnswer[],
  referents: ReadonlyMap<string, OptionReferents>,
  leastLearners = CONFUSION_NEEDS_LEARNERS,
): Confusion[] {
  const edges = new Map<string, { from: Referent; to: Referent; count: number; exposures: number; learners: Set<string>; keyPointIds: Set<string> }>()
  for (const { questionId, questionRevision, learnerId, keyPointId, chosenOptionIds } of answers) {
    const offered = referents.get(revisionName({ questionId, revision: questionRevision })) ?? NO_REFERENTS
    const seen = new Set<string>() // two options may stand for one thing: it was on offer once
    for (const [optionId, { from, to }] of offered) {
      const name = edgeName({ from, to })
      const edge = edges.get(name) ?? { from, to, count: 0, exposures: 0, learners: new Set(), keyPointIds: new Set() }
      edges.set(name, edge)
      if (!seen.has(name)) edge.exposures += 1
      seen.add(name)
      if (!chosenOptionIds?.includes(optionId)) continue
      edge.count += 1
      edge.learners.add(learnerId)
      edge.keyPointIds.add(keyPointId)
    }
  }
  return [...edges.values()]
    .filter(({ learners }) => learners.size >= Math.max(1, leastLearners))
    .map(({ learners, keyPointIds, ...edge }) => ({
      ...edge, learners: learners.size, share: edge.count / edge.exposures, keyPointIds: [...keyPointIds].sort(),
    }))
    .sort((a, b) => b.count - a.count || (edgeName(a) < edgeName(b) ? -1 : 1))
}

/** Ids hold no space. */
function edgeName({ from, to }: { from: Referent; to: Referent }): string {
  return `${from.type} ${from.id} ${to.type} ${to.id}`
}
