import type { ReportReason } from '../../core/question/question-report'
import type { LeechEvidence } from '../../core/schedule/triage-leech'
import type { Instant } from '../../core/shared/instant'
import { database } from '../../data/client.ts'
import { findQuestionRevisions } from '../../data/question.ts'
import { countOpenReports, findOpenReports } from '../../data/question-report.ts'

/** As many as are dealt with in a sitting; the next ones follow when these are done. */
const SHOWN = 50

export type OpenReport = {
  learnerId: string
  questionId: string
  revision: string
  stem: string
  reason: ReportReason
  text: string
  /** The reporter's name. */
  by: string
  reportedAt: Instant
  /** What the schedule saw when it paused the question for this learner; null: said by the learner alone. */
  figures: LeechEvidence | null
}

/** What learners found wrong with questions and nobody has dealt with yet, oldest first, and how many there are in all. */
export async function listQuestionReports(): Promise<{ reports: OpenReport[]; count: number }> {
  const db = database()
  const [rows, count] = await Promise.all([findOpenReports(db, SHOWN), countOpenReports(db)])
  const questions = await findQuestionRevisions(db, rows)
  const reports = rows.map((row) => {
    const question = questions.find(({ id, revision }) => id === row.questionId && revision === row.revision)
    return { ...row, reportedAt: row.reportedAt.getTime(), stem: question?.stem ?? '' }
  })
  return { reports, count }
}
