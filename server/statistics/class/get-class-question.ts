import type { Instant } from '../../../core/shared/instant'
import type { QuestionFigures } from '../../../core/statistics/question-figures'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findKeyPointOfQuestion } from '../../../data/practice-analysis.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { classroomAudience } from '../../audience'
import { AppError } from '../../app-error'
import { type RevisionInHistory, readQuestionHistory } from '../../question/read-question-history'
import { type AnalysedQuestion, readQuestionAnalysis } from './read-question-analysis'

export type ClassQuestion = {
  name: string
  madeAt: Instant
  questionId: string
  isAsked: boolean
  /** Of all questions on it together; null while nobody has answered one. */
  keyPoint: { statement: string; figures: QuestionFigures | null }
  /** Other questions on the key point that the class has figures of. */
  others: { questionId: string; stem: string }[]
  /** How many mix-ups of the class the key point has a part in. */
  mixUps: number
  /** The current wording first; `analysis` null: nobody met the key point by it. */
  revisions: (RevisionInHistory & { analysis: AnalysedQuestion | null })[]
}

/** One question with what a class's first exposures say of each of its wordings. Throws 'not-found', also for what is another class's own. */
export async function getClassQuestion(classroomId: AuthorizedClassroomId, questionId: string, now: Instant): Promise<ClassQuestion> {
  const db = database()
  const [classroom, keyPoint] = await Promise.all([findClassroomSettings(db, classroomId), findKeyPointOfQuestion(db, classroomAudience(classroomId), questionId)])
  if (!classroom || !keyPoint) throw new AppError('not-found')
  const [history, { madeAt, questions, confusions }] = await Promise.all([
    readQuestionHistory(questionId), readQuestionAnalysis({ of: 'classroom', classroomId }, true, now),
  ])
  if (!history) throw new AppError('not-found')
  const others = questions.filter((each) => each.keyPointId === keyPoint.id && each.questionId !== questionId)
  return {
    name: classroom.name, madeAt, questionId, isAsked: history.status === 'published' && history.freshness === 'fresh',
    keyPoint: { statement: keyPoint.statement, figures: questions.find(({ keyPointId }) => keyPointId === keyPoint.id)?.keyPoint ?? null },
    others: [...new Map(others.map((each) => [each.questionId, each.stem]))].map(([otherId, stem]) => ({ questionId: otherId, stem })),
    mixUps: confusions.filter(({ from, to, keyPointIds }) => keyPointIds.includes(keyPoint.id) || [from, to].some((referent) => referent.type === 'key-point' && referent.id === keyPoint.id)).length,
    revisions: history.revisions
      .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
      .map((revision) => ({ ...revision, analysis: questions.find((each) => each.questionId === questionId && each.revision === revision.revision) ?? null })),
  }
}
