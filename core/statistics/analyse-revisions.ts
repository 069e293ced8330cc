import { groupBy } from '../shared/group-by'
import { type QuestionFigures, questionFigures } from './question-figures'
import { type QuestionFlag, questionFlags } from './question-flags'
import { type QuestionRollup, NO_ANSWERS, mergeRollups } from './question-rollup'
import { shrinkFacilities } from './shrink-facilities'
import type { RevisionRollup } from './sum-by-revision'

/** What a group of learners' answers say of one question revision. */
export type RevisionAnalysis = Omit<RevisionRollup, 'rollup'> & {
  figures: QuestionFigures
  /** The gravest first. */
  flags: readonly QuestionFlag[]
  /** The facility, 0–1, drawn towards the mean of all by as much as its answers are few; null while there are too few questions. */
  estimatedFacility: number | null
}

export type RevisionsAnalysis = {
  /** In the order of the input. */
  revisions: readonly RevisionAnalysis[]
  /** Answers to any question on a key point taken together: what few answers to each question can still say. By key point id. */
  keyPoints: ReadonlyMap<string, QuestionFigures>
}

/** Item analysis from the sums of each revision. `optionsOf` a revision: none where nothing is chosen. */
export function analyseRevisions(
  rollups: readonly RevisionRollup[],
  optionsOf: (revision: { questionId: string; revision: string }) => readonly { id: string; isKey: boolean }[],
): RevisionsAnalysis {
  const shrunk = shrinkFacilities(rollups.map(({ rollup }) => rollup))
  return {
    revisions: rollups.map(({ rollup, ...revision }, at) => {
      const figures = questionFigures(rollup, optionsOf(revision))
      return { ...revision, figures, flags: questionFlags(figures), estimatedFacility: shrunk?.questions[at]?.facility ?? null }
    }),
    keyPoints: new Map([...groupBy(rollups, ({ keyPointId }) => keyPointId)].map(([keyPointId, own]) => [
      keyPointId, questionFigures(own.map(({ rollup }) => rollup).reduce<QuestionRollup>(mergeRollups, NO_ANSWERS), []),
    ])),
  }
}
