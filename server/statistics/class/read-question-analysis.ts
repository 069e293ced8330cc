import type { Instant } from '../../../core/shared/instant'
import { type RevisionAnalysis, analyseRevisions } from '../../../core/statistics/analyse-revisions'
import { isShowable } from '../../../core/statistics/is-showable'
import type { QuestionFigures } from '../../../core/statistics/question-figures'
import { revisionName } from '../../../core/question/revision-name'
import { database } from '../../../data/client.ts'
import { type PracticeAnalysis, type RevisionStatistic, findRevisionStatistics } from '../../../data/practice-analysis.ts'
import { type Learners, currentPracticeAnalysis } from './practice-analysis'

/** A question revision with what practice says of it. */
export type AnalysedQuestion = RevisionAnalysis & Pick<RevisionStatistic, 'kind' | 'stem' | 'options' | 'statement' | 'articleIds' | 'isAsked' | 'isOwn'> & {
  /** First exposures of the key point by any of its questions; null where these may not be shown. */
  keyPoint: QuestionFigures | null
}

export type QuestionAnalysis = {
  madeAt: Instant
  /** Learners with an answer that counts. */
  learners: number
  questions: AnalysedQuestion[]
  /** Revisions that too few learners have answered to be shown. */
  hidden: number
  /** What is taken for what, from the same answers. */
  confusions: PracticeAnalysis['confusions']
}

/**
 * What the first exposures of these learners say of each question revision, in the order of the ids. Who may not see the learners by
 * name is shown nothing that fewer than five of them have answered.
 */
export async function readQuestionAnalysis(learners: Learners, hasRosterRights: boolean, now: Instant): Promise<QuestionAnalysis> {
  const { madeAt, learners: count, confusions } = await currentPracticeAnalysis(learners, now)
  const statistics = await findRevisionStatistics(database(), learners)
  const byName = new Map(statistics.map((each) => [revisionName(each), each]))
  const { revisions, keyPoints } = analyseRevisions(statistics.map(({ questionId, revision, keyPointId, rollup }) => ({ questionId, revision, keyPointId, rollup })),
    (revision) => byName.get(revisionName(revision))?.options ?? [])
  const questions = revisions.flatMap((analysis): AnalysedQuestion[] => {
    const statistic = byName.get(revisionName(analysis))
    if (!statistic || !isShowable(analysis.figures.n, hasRosterRights)) return []
    const { kind, stem, options, statement, articleIds, isAsked, isOwn } = statistic
    const keyPoint = keyPoints.get(analysis.keyPointId) ?? null
    return [{ ...analysis, kind, stem, options, statement, articleIds, isAsked, isOwn, keyPoint }]
  })
  return { madeAt, learners: count, questions, hidden: revisions.length - questions.length, confusions }
}
