// Everything that is kept about one account, as rows to hand to its owner. Of tables that hold secrets, or other people,
// fields are named one by one; of the learner's own tables all go but those left out here, so that none is forgotten.
import type { KeyPoint } from '../core/key-point/key-point'
import { responseInWords } from '../core/question/response-in-words'
import type { Response } from '../core/question/question'
import { revisionName } from '../core/question/revision-name'
import { shownOn } from '../core/schedule/plan-due-days'
import { findOpenKeys } from './attempt.ts'
import type { Connection } from './client.ts'
import { stored } from './json.ts'
import { findInvalidatedRevisions } from './ledger.ts'
import { findQuestionRevisions } from './question.ts'
import { cardOfRow, findLearnerState, findPlannedDays } from './schedule.ts'

export type ExportValue = string | number | boolean | null | Date | object
export type ExportRow = Readonly<Record<string, ExportValue>>

export const findExportedAccount = (db: Connection, id: string): Promise<ExportRow[]> =>
  db.account.findMany({ where: { id }, select: { id: true, name: true, email: true, role: true, status: true, isDemo: true, createdAt: true, lastUsedAt: true } })

export const findExportedSettings = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.learnerSettings.findMany({ where: { learnerId }, omit: { learnerId: true } })

export const findExportedSessions = (db: Connection, accountId: string): Promise<ExportRow[]> =>
  db.session.findMany({ where: { accountId }, select: { createdAt: true, expiresAt: true }, orderBy: { createdAt: 'asc' } })

/** The classrooms that somebody is in. */
export async function findExportedMemberships(db: Connection, learnerId: string): Promise<ExportRow[]> {
  const rows = await db.membership.findMany({
    where: { learnerId }, orderBy: { joinedAt: 'asc' },
    select: { joinedAt: true, status: true, accountMadeHere: true, classroom: { select: { name: true } }, section: { select: { name: true } } },
  })
  return rows.map(({ classroom, section, ...row }) => ({ classroom: classroom.name, section: section?.name ?? null, ...row }))
}

/** The classrooms that somebody leads or co-teaches. Who is in them is for those to export. */
export const findExportedClassrooms = (db: Connection, teacherId: string): Promise<ExportRow[]> =>
  db.classroom.findMany({
    where: { OR: [{ teacherId }, { coTeachers: { some: { teacherId } } }] }, select: { name: true, createdAt: true }, orderBy: { createdAt: 'asc' },
  })

export const findExportedNotices = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.invalidationNotice.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { noticedAt: 'asc' } })

export const findExportedPlannedDays = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.plannedDay.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { keyPointId: 'asc' } })

export const findExportedDeadlines = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.deadline.findMany({ where: { learnerId }, omit: { learnerId: true } })

export const findExportedDeadlineDays = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.deadlineDay.findMany({ where: { learnerId }, omit: { learnerId: true } })

/** When and how reminders come; nothing of the secrets in their links. */
export const findExportedReminder = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.reminder.findMany({ where: { learnerId }, omit: { learnerId: true, calendarTokenHash: true, confirmTokenHash: true, unsubscribeTokenHash: true } })

export const findExportedFits = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.parameterFit.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { fittedAt: 'asc' } })

export const findExportedLeeches = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.leech.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { keyPointId: 'asc' } })

/** Goes at quizzes; points only where the keys may be seen, because they would tell them. */
export async function findExportedAttempts(db: Connection, learnerId: string, at: Date): Promise<ExportRow[]> {
  const [rows, areOpen] = await Promise.all([
    db.attempt.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { startedAt: 'asc' } }), findOpenKeys(db, learnerId, at.getTime()),
  ])
  return rows.map(({ earned, possible, ...row }) => ({ ...row, ...(areOpen(row) ? { earned, possible } : { earned: null, possible: null }) }))
}

/** What was answered in quizzes; whether it was right, and the question's name, whose words tell, only where the key may be seen. */
export async function findExportedAttemptResponses(db: Connection, learnerId: string, at: Date): Promise<ExportRow[]> {
  const [rows, areOpen] = await Promise.all([
    db.attemptResponse.findMany({
      where: { learnerId }, omit: { learnerId: true }, include: { attempt: { select: { assignmentId: true, submittedAt: true } } },
      orderBy: [{ attemptId: 'asc' }, { position: 'asc' }],
    }),
    findOpenKeys(db, learnerId, at.getTime()),
  ])
  return rows.map(({ attempt, earned, unscorableReason, questionId, ...row }) => (
    { ...row, ...(areOpen(attempt) ? { questionId, earned, unscorableReason } : { questionId: null, earned: null, unscorableReason: null }) }))
}

/** What was known on the dates of study assignments. */
export const findExportedStudyResults = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.studyResult.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { settledAt: 'asc' } })

export const findExportedExtensions = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.timeExtension.findMany({ where: { learnerId }, omit: { learnerId: true, grantedById: true }, orderBy: { grantedAt: 'asc' } })

export const findExportedGrades = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.grade.findMany({ where: { learnerId }, omit: { learnerId: true, changedById: true }, orderBy: { changedAt: 'asc' } })

/** The days of study, as they are counted. */
export async function findExportedLearnerDays(db: Connection, learnerId: string): Promise<ExportRow[]> {
  const rows = await db.learnerDay.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { studyOn: 'asc' } })
  return rows.map((row) => ({ ...row, durationMs: Number(row.durationMs) }))
}

export const findExportedExposures = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.firstExposure.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { keyPointId: 'asc' } })

/** The cards that a class sees in place of those that answers given as a guest went into. */
export const findExportedClassCards = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.classCard.findMany({ where: { learnerId, isMet: true }, omit: { learnerId: true, isMet: true }, orderBy: { keyPointId: 'asc' } })

/** What somebody found wrong with questions. */
export const findExportedReports = (db: Connection, learnerId: string): Promise<ExportRow[]> =>
  db.questionReport.findMany({ where: { learnerId }, omit: { learnerId: true }, orderBy: { reportedAt: 'asc' } })

/** What the audit log says about somebody or by their hand. */
export const findExportedAudit = (db: Connection, accountId: string): Promise<ExportRow[]> =>
  db.auditEntry.findMany({
    where: { OR: [{ actorId: accountId }, { subjectId: accountId }] }, select: { at: true, action: true, detail: true }, orderBy: { at: 'asc' },
  })

/** The cards, each with its key point in words and the study day on which it is shown. */
export async function findExportedCards(db: Connection, learnerId: string): Promise<ExportRow[]> {
  const [cards, planned, state] = await Promise.all([
    db.card.findMany({ where: { learnerId }, orderBy: { keyPointId: 'asc' } }), findPlannedDays(db, learnerId), findLearnerState(db, learnerId),
  ])
  const keyPoints = await db.keyPoint.findMany({ where: { id: { in: cards.map((card) => card.keyPointId) } } })
  const statements = new Map(keyPoints.map((row) => [row.id, stored<KeyPoint>(row.body).statement]))
  return cards.map((row) => {
    const { keyPointId, learnerId: _, ...card } = row
    return { keyPointId, keyPoint: statements.get(keyPointId) ?? null, ...card, shownOn: shownOn(cardOfRow(row), planned, state) }
  })
}

export type ReviewPlace = { correctedAt: Date; id: string }

/**
 * At most `limit` reviews after `after` in folding order, each with the question as it was asked and the answer in words.
 * One page of an index: 100,000 reviews are read a page at a time.
 */
export async function findExportedReviews(
  db: Connection,
  learnerId: string,
  after: ReviewPlace | null,
  limit: number,
): Promise<{ rows: ExportRow[]; last: ReviewPlace | null }> {
  const reviews = await db.review.findMany({
    where: {
      learnerId,
      ...(after ? { correctedAt: { gte: after.correctedAt }, OR: [{ correctedAt: { gt: after.correctedAt } }, { id: { gt: after.id } }] } : {}),
    },
    orderBy: [{ correctedAt: 'asc' }, { id: 'asc' }],
    take: limit,
    omit: { learnerId: true, bodyHash: true },
  })
  const wanted = new Map(reviews.map((review) => {
    const revision = { questionId: review.questionId, revision: review.questionRevision }
    return [revisionName(revision), revision]
  }))
  const [questions, invalidated] = await Promise.all([findQuestionRevisions(db, [...wanted.values()]), findInvalidatedRevisions(db)])
  const byName = new Map(questions.map((question) => [revisionName({ questionId: question.id, revision: question.revision }), question]))
  const rows = reviews.map(({ id, type, reviewedAt, response, earned, ...rest }): ExportRow => {
    const name = revisionName({ questionId: rest.questionId, revision: rest.questionRevision })
    const question = byName.get(name)
    const given = response === null ? null : stored<Response>(response)
    return {
      id, type, reviewedAt, question: question?.stem ?? null,
      answer: question && given ? responseInWords(question, given) : null, rightAnswer: question?.answer ?? null,
      isRight: earned === null ? null : earned === 1, counts: !invalidated.has(name), response: given, ...rest,
    }
  })
  const last = reviews.at(-1)
  return { rows, last: last ? { correctedAt: last.correctedAt, id: last.id } : null }
}
