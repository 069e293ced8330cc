import type { Question, Response, Score } from '../core/question/question'
import { nameKey } from '../core/shared/name-key'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { forgetArticlesOf } from './forget-classroom.ts'
import { forgetInAudit } from './forget-in-audit.ts'
import { insertRows } from './insert-rows.ts'
import { stored } from './json.ts'
import type { StoredReview } from './review.ts'
import { type LearnerState, saveLearnerState } from './schedule.ts'

/** What stands in the place of a password hash where nobody has a password. */
export const NO_PASSWORD = ''

/** The questions in use that are kept for quizzes, in their current revisions, by id. */
export async function findQuizPool(db: Connection): Promise<Question[]> {
  const rows = await db.$queryRaw<{ body: Prisma.JsonValue }[]>`
    SELECT r."body" FROM "Question" q
    JOIN "QuestionRevision" r ON r."questionId" = q."id" AND r."revision" = q."currentRevision"
    JOIN "KeyPoint" k ON k."id" = q."keyPointId" AND k."classroomId" IS NULL
    WHERE q."status" = 'published' AND q."freshness" = 'fresh' AND q."isReserved" ORDER BY q."id" COLLATE "C"`
  return rows.map(({ body }) => stored<Question>(body))
}

/** A learner with all that was studied, as it is to stand in the database. */
export type LearnerRecord = {
  id: string
  name: string
  /** Or NO_PASSWORD. */
  passwordHash: string
  createdAt: Date
  isDemo: boolean
  state: LearnerState
  reviews: readonly StoredReview[]
}

/** Writes learners who are in no class so far, with their settings and reviews. What is folded from reviews is still to be made. */
export async function insertLearners(tx: Connection, learners: readonly LearnerRecord[]): Promise<void> {
  await tx.account.createMany({
    data: learners.map(({ id, name, passwordHash, createdAt, isDemo }) => (
      { id, name, nameKey: nameKey(name), passwordHash, role: 'learner' as const, status: 'active' as const, createdAt, isDemo })),
  })
  for (const { id, state } of learners) await saveLearnerState(tx, id, state)
  await insertRows(tx, 'Review', learners.flatMap(({ id, reviews }) => reviews.map((review) => reviewRow(id, review))))
}

function reviewRow(learnerId: string, review: StoredReview) {
  const { score, ...answer } = review.type === 'answer' ? review : { ...review, score: null }
  const instants = { reviewedAt: new Date(review.reviewedAt), correctedAt: new Date(review.correctedAt), receivedAt: new Date(review.receivedAt) }
  return { ...answer, ...instants, learnerId, ...(score === null ? {} : scoreColumns(score)) }
}

function scoreColumns(score: Score) {
  return score.type === 'scored' ? { earned: score.earned } : { unscorableReason: score.reason }
}

export type QuizRecord = {
  assignment: Prisma.AssignmentUncheckedCreateInput
  items: readonly { questionId: string; revision: string }[]
  attempts: readonly AttemptRecord[]
}
export type AttemptRecord = {
  id: string
  learnerId: string
  startedAt: Date
  endsAt: Date
  submittedAt: Date
  isTimedOut: boolean
  responses: readonly { questionId: string; revision: string; answered: { response: Response; score: Score; answeredAt: Date; durationMs: number } | null }[]
}

/** Writes a quiz with the attempts at it, each learner's only one. */
export async function insertQuiz(tx: Connection, { assignment, items, attempts }: QuizRecord): Promise<void> {
  const { id: assignmentId } = await tx.assignment.create({ data: assignment, select: { id: true } })
  await tx.quizItem.createMany({ data: items.map((item, position) => ({ ...item, assignmentId, position })) })
  await insertRows(tx, 'Attempt', attempts.map(({ responses, ...attempt }) => ({
    ...attempt, assignmentId, number: 1, possible: responses.length,
    earned: responses.reduce((sum, { answered }) => sum + (answered?.score.type === 'scored' ? answered.score.earned : 0), 0),
  })))
  await insertRows(tx, 'AttemptResponse', attempts.flatMap(({ id, learnerId, responses }) => responses.map(({ questionId, revision, answered }, position) => {
    const { score, ...given } = answered ?? { score: null }
    return { learnerId, attemptId: id, position, questionId, revision, ...given, ...(score === null ? {} : scoreColumns(score)) }
  })))
}

/** Writes an assignment to study. */
export async function insertStudyAssignment(tx: Connection, assignment: Prisma.AssignmentUncheckedCreateInput): Promise<void> {
  await tx.assignment.create({ data: assignment })
}

export type SectionRecord = { id: string; name: string; learnerIds: readonly string[] }

/** Parts a classroom into sections and puts those of its learners into them. */
export async function insertSections(tx: Connection, classroomId: string, sections: readonly SectionRecord[], at: Date): Promise<void> {
  for (const { id, name, learnerIds } of sections) {
    await tx.section.create({ data: { id, classroomId, name, createdAt: at } })
    await tx.membership.updateMany({ where: { classroomId, learnerId: { in: [...learnerIds] } }, data: { sectionId: id } })
  }
}

/** Says of an account that it came with the demonstration. */
export async function markAsDemo(tx: Connection, accountId: string): Promise<void> {
  await tx.account.update({ where: { id: accountId }, data: { isDemo: true } })
}

/** The classroom of the demonstration, made once; null when it was removed, or never made. */
export async function findDemonstrationId(db: Connection): Promise<string | null> {
  const row = await db.classroom.findFirst({ where: { isDemo: true }, select: { id: true } })
  return row?.id ?? null
}

/** Whether a classroom is the demonstration. `id` is a UUID. */
export async function isDemonstration(db: Connection, id: string): Promise<boolean> {
  return (await db.classroom.count({ where: { id, isDemo: true } })) === 1
}

/**
 * Deletes a demo classroom and the learners that came with it, with everything of theirs, whatever role they were given since: but an
 * account that leads a classroom of its own by now, or administers the school, is somebody's. What the audit log says about them no
 * longer names them. Articles that were the classroom's alone go too. Its teacher stays, and so does whoever joined it. How many
 * learners are gone; null when it was removed before. Take `lockPublication` first.
 */
export async function deleteDemonstration(tx: Connection, classroomId: string, at: Date): Promise<number | null> {
  const found = await tx.classroom.findUnique({ where: { id: classroomId }, select: { createdAt: true } })
  if (!found) return null
  const { createdAt } = found
  await tx.classroom.delete({ where: { id: classroomId } })
  // They are as old as the class is said to be; its teacher was made at the first start.
  const learners = await tx.account.findMany({
    where: { isDemo: true, createdAt, role: { not: 'administrator' }, classrooms: { none: {} } }, select: { id: true },
  })
  const ids = learners.map(({ id }) => id)
  await forgetInAudit(tx, ids)
  const { count } = await tx.account.deleteMany({ where: { id: { in: ids } } })
  await forgetArticlesOf(tx, classroomId, at)
  return count
}
