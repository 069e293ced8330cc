import { markOf, type Mark } from '../../../core/classroom/mark'
import { responseInWords } from '../../../core/question/response-in-words'
import { revisionName } from '../../../core/question/revision-name'
import type { Instant } from '../../../core/shared/instant'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findGrade } from '../../../data/grade.ts'
import { type AttemptWithAnswers, findAttemptsWithAnswers } from '../../../data/gradebook.ts'
import { findInvalidatedRevisions } from '../../../data/ledger.ts'
import { findQuestionRevisions } from '../../../data/question.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { findWork, type Work } from './find-work'

/** An answer in words. earned: null while it is not graded, or where it cannot be; counts: false for a question found to be wrong. */
export type AnswerInWords = {
  position: number; questionId: string; revision: string; stem: string; response: string | null; key: string
  earned: number | null; counts: boolean; answeredAt: Instant | null; durationMs: number | null
}
export type AttemptInWords = {
  number: number; startedAt: Instant; submittedAt: Instant | null; isTimedOut: boolean; earned: number | null; possible: number | null; answers: AnswerInWords[]
}
/** What a teacher said of it, and who, when. changedBy null: the account is gone. */
export type GradeSaid = { comment: string; reason: string; changedBy: string | null; changedAt: Instant }
export type LearnerWork = Pick<Work, 'assignment' | 'learner'> & { classroomName: string; mark: Mark; grade: GradeSaid | null; attempts: AttemptInWords[] }

/** One learner's work on one assignment: for their teacher, with keys. Throws 'not-found'. */
export async function readLearnerWork(classroomId: AuthorizedClassroomId, work: { assignmentId: string; learnerId: string }, now: Instant): Promise<LearnerWork> {
  const db = database()
  const { assignment, learner, counted } = await findWork(classroomId, work, now)
  const [classroom, grade, attempts] = await Promise.all([
    findClassroomSettings(db, classroomId), findGrade(db, learner.id, assignment.id), findAttemptsWithAnswers(db, assignment.id, [learner.id]),
  ])
  if (!classroom) throw new AppError('not-found')
  const said = grade && { comment: grade.comment, reason: grade.reason, changedBy: grade.changedBy, changedAt: grade.changedAt.getTime() }
  return { assignment, learner, classroomName: classroom.name, mark: markOf(counted, grade), grade: said, attempts: await attemptsInWords(attempts) }
}

/** Attempts with their questions as they were asked. */
export async function attemptsInWords(attempts: readonly AttemptWithAnswers[]): Promise<AttemptInWords[]> {
  const db = database()
  const wanted = new Map(attempts.flatMap(({ answers }) => answers).map(({ questionId, revision }) => [revisionName({ questionId, revision }), { questionId, revision }]))
  const [questions, invalidated] = await Promise.all([findQuestionRevisions(db, [...wanted.values()]), findInvalidatedRevisions(db)])
  const byName = new Map(questions.map((question) => [revisionName({ questionId: question.id, revision: question.revision }), question]))
  return attempts.map(({ answers, number, startedAt, submittedAt, isTimedOut, earned, possible }) => ({
    number, startedAt: startedAt.getTime(), submittedAt: submittedAt?.getTime() ?? null, isTimedOut, earned, possible,
    answers: answers.map(({ position, questionId, revision, response, earned: point, answeredAt, durationMs }): AnswerInWords => {
      const name = revisionName({ questionId, revision })
      const question = byName.get(name)
      return {
        position, questionId, revision, stem: question?.stem ?? '', key: question?.answer ?? '', earned: point, counts: !invalidated.has(name),
        response: question && response ? responseInWords(question, response) : null, answeredAt: answeredAt?.getTime() ?? null, durationMs,
      }
    }),
  }))
}
