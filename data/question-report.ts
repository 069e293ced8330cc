import type { ReportReason } from '../core/question/question-report'
import type { LeechEvidence } from '../core/schedule/triage-leech'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

type Name = { learnerId: string; questionId: string; revision: string }
export type QuestionReport = Name & { reason: ReportReason; text: string; reportedAt: Date }

/** Writes a report; one by the same learner on the same revision takes the place of the earlier one and is open again. */
export async function saveQuestionReport(db: Connection, report: QuestionReport): Promise<void> {
  const { learnerId, questionId, revision, ...said } = report
  const name = { learnerId, questionId, revision }
  const row = { ...said, doneAt: null }
  await db.questionReport.upsert({ where: { learnerId_questionId_revision: name }, create: { ...name, ...row }, update: row })
}

/** Writes what the schedule saw of a question; to a learner's own report on it the figures are added, and it is open again. */
export async function saveSystemReport(tx: Connection, { figures, ...report }: Name & { figures: LeechEvidence; reportedAt: Date }): Promise<void> {
  const { learnerId, questionId, revision } = report
  await tx.questionReport.upsert({
    where: { learnerId_questionId_revision: { learnerId, questionId, revision } },
    create: { ...report, reason: 'other', text: '', figures: json(figures) }, update: { figures: json(figures), doneAt: null },
  })
}

/** The questions on which reports are open. */
export async function findReportedIds(db: Connection): Promise<string[]> {
  const rows = await db.questionReport.groupBy({ by: ['questionId'], where: { doneAt: null } })
  return rows.map(({ questionId }) => questionId)
}

export type OpenReport = QuestionReport & { by: string; figures: LeechEvidence | null }

/** The open reports on these questions, oldest first, with the reporter's name. */
export async function findOpenReports(db: Connection, questionIds: readonly string[]): Promise<OpenReport[]> {
  const rows = await db.questionReport.findMany({
    where: { doneAt: null, questionId: { in: [...questionIds] } }, orderBy: [{ reportedAt: 'asc' }, { learnerId: 'asc' }],
    include: { learner: { select: { name: true } } }, omit: { doneAt: true },
  })
  return rows.map(({ learner, figures, ...report }) => ({ ...report, by: learner.name, figures: figures === null ? null : stored<LeechEvidence>(figures) }))
}

/** Marks all open reports on a question as dealt with; how many there were. */
export async function closeReportsOn(tx: Connection, questionId: string, at: Date): Promise<number> {
  const { count } = await tx.questionReport.updateMany({ where: { questionId, doneAt: null }, data: { doneAt: at } })
  return count
}

/** Marks a report as dealt with; false when there is no open one. */
export async function closeQuestionReport(db: Connection, name: Name, at: Date): Promise<boolean> {
  const { count } = await db.questionReport.updateMany({ where: { ...name, doneAt: null }, data: { doneAt: at } })
  return count === 1
}
