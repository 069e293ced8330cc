// Assignments of classrooms. What learners made of them: data/attempt.ts and data/study-result.ts.
import type { KeyPoint } from '../core/key-point/key-point'
import type { DeadlineScope } from '../core/schedule/deadline-choice'
import type { Assignment as AssignmentRow, Prisma } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'
import { stored } from './json.ts'
import { ASKED } from './question.ts'

/** What every assignment has. Instants in ms. Learners see it from its making on. */
type Shared = {
  id: string
  classroomId: string
  title: string
  /** The learners of one section; null: of the whole class. */
  sectionId: string | null
  createdAt: number
  archivedAt: number | null
}

/** Key points to be known by a date. */
export type StudyAssignment = Shared & {
  kind: 'study'
  /** null: key points were chosen one by one. */
  scope: DeadlineScope | null
  scopeIds: readonly string[]
  keyPointIds: readonly string[]
  /** YYYY-MM-DD; study ends the day before. */
  targetOn: string
  minutesADay: number
  goal: number
}

/** When learners see which answers were right: after each, or when nobody can be answering any more. */
export const KEYS_SHOWN = ['after-answer', 'after-close'] as const
export type KeysShown = (typeof KEYS_SHOWN)[number]

/** Questions of the pool, graded. */
export type QuizAssignment = Shared & {
  kind: 'quiz'
  opensAt: number
  closesAt: number
  /** How many of the items each attempt draws; null: all. */
  drawn: number | null
  attemptsAllowed: number
  timeLimitMinutes: number | null
  isShuffled: boolean
  keysShown: KeysShown
}

export type Assignment = StudyAssignment | QuizAssignment

/** A frozen revision in a quiz. */
export type QuizItem = { position: number; questionId: string; revision: string }

/** A classroom's assignments without the archived ones, the newest first. */
export async function findAssignments(db: Connection, classroomId: string): Promise<Assignment[]> {
  const rows = await db.assignment.findMany({ where: { classroomId, archivedAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
  return rows.map(fromRow)
}

/** The archived ones, the newest first. */
export async function findArchivedAssignments(db: Connection, classroomId: string): Promise<Assignment[]> {
  const rows = await db.assignment.findMany({ where: { classroomId, archivedAt: { not: null } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
  return rows.map(fromRow)
}

/** One assignment of this classroom, archived or not; null for any other. */
export async function findAssignment(db: Connection, classroomId: string, id: string): Promise<Assignment | null> {
  const row = await db.assignment.findFirst({ where: { id, classroomId } })
  return row && fromRow(row)
}

/** The same as it is now, with nobody else changing it until the transaction ends. */
export async function lockAssignment(tx: Connection, classroomId: string, id: string): Promise<Assignment | null> {
  await tx.$queryRaw`SELECT 1 FROM "Assignment" WHERE "id" = ${id}::uuid AND "classroomId" = ${classroomId}::uuid FOR UPDATE`
  return findAssignment(tx, classroomId, id)
}

/** The same; others may hold it too, and nobody changes it until all have ended. */
export async function holdAssignment(tx: Connection, classroomId: string, id: string): Promise<Assignment | null> {
  await tx.$queryRaw`SELECT 1 FROM "Assignment" WHERE "id" = ${id}::uuid AND "classroomId" = ${classroomId}::uuid FOR SHARE`
  return findAssignment(tx, classroomId, id)
}

const IN_FORCE = { archivedAt: null, classroom: { archivedAt: null } } satisfies Prisma.AssignmentWhereInput

/** isGiven: to everybody or to the section that the learner is in now. */
export type OwnAssignment = { assignment: Assignment; classroomName: string; isGiven: boolean }

/**
 * What a learner is assigned: of the classrooms that they are an active member of, for everybody or for their section, and what they have
 * an attempt under way at, whatever section that was given to; the newest first.
 */
export async function findAssignmentsOf(db: Connection, learnerId: string, id?: string): Promise<OwnAssignment[]> {
  return findOwn(db, learnerId, ({ classroomId, sectionId }) => ({
    classroomId, OR: [...givenTo(sectionId), { attempts: { some: { learnerId, submittedAt: null } } }], ...(id === undefined ? {} : { id }),
  }))
}

/**
 * The same with what the learner has an attempt, a result or a grade of, in the same classrooms, but was given in another section: for
 * results, and to end what was begun; not for work to do.
 */
export async function findAssignmentsWorkedOnBy(db: Connection, learnerId: string, id?: string): Promise<OwnAssignment[]> {
  return findOwn(db, learnerId, ({ classroomId, sectionId }) => ({
    classroomId, ...(id === undefined ? {} : { id }),
    OR: [...givenTo(sectionId), { attempts: { some: { learnerId } } }, { studyResults: { some: { learnerId } } }, { grades: { some: { learnerId } } }],
  }))
}

type Place = { classroomId: string; sectionId: string | null }
const givenTo = (sectionId: string | null): Prisma.AssignmentWhereInput[] => [{ sectionId: null }, ...(sectionId === null ? [] : [{ sectionId }])]

async function findOwn(db: Connection, learnerId: string, isOwn: (place: Place) => Prisma.AssignmentWhereInput): Promise<OwnAssignment[]> {
  const memberships = await db.membership.findMany({ where: { learnerId, status: 'active' }, select: { classroomId: true, sectionId: true } })
  if (memberships.length === 0) return []
  const rows = await db.assignment.findMany({
    where: { ...IN_FORCE, OR: memberships.map(isOwn) }, include: { classroom: { select: { name: true } } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const sections = new Map(memberships.map(({ classroomId, sectionId }) => [classroomId, sectionId]))
  return rows.map(({ classroom, ...row }) => ({
    assignment: fromRow(row), classroomName: classroom.name, isGiven: row.sectionId === null || row.sectionId === sections.get(row.classroomId),
  }))
}

/** Who has an attempt, a result or a grade of these assignments, whatever section they are in: pairs of learner and assignment. */
export async function findWorkers(db: Connection, assignmentIds: readonly string[]): Promise<{ learnerId: string; assignmentId: string }[]> {
  const of = { where: { assignmentId: { in: [...assignmentIds] } }, select: { learnerId: true as const, assignmentId: true as const } }
  return (await Promise.all([db.attempt.findMany(of), db.studyResult.findMany(of), db.grade.findMany(of)])).flat()
}

/** Who an assignment is for: the active learners of its classroom, or of its section, by name. */
export async function findAssignedLearners(
  db: Connection, { classroomId, sectionId }: { classroomId: string; sectionId: string | null },
): Promise<{ id: string; name: string }[]> {
  const rows = await db.membership.findMany({
    where: { classroomId, status: 'active', ...(sectionId === null ? {} : { sectionId }) },
    select: { learner: { select: { id: true, name: true } } }, orderBy: { learner: { nameKey: 'asc' } },
  })
  return rows.map(({ learner }) => learner)
}

/** The key points that the learners of a classroom can be asked, in teaching order, and where they belong. */
export async function findClassKeyPoints(db: Connection, classroomId: string): Promise<{ id: string; articleIds: string[]; topics: readonly string[]; statement: string }[]> {
  const rows = await db.keyPoint.findMany({
    where: { status: 'published', questions: { some: ASKED }, OR: [{ classroomId: null }, { classroomId }] }, orderBy: { position: 'asc' },
    select: { id: true, articleIds: true, body: true },
  })
  return rows.map(({ body, ...row }) => {
    const { topics, statement } = stored<KeyPoint>(body)
    return { ...row, topics, statement }
  })
}

export async function insertAssignment(tx: Connection, assignment: Assignment, createdById: string, items: readonly QuizItem[]): Promise<void> {
  await tx.assignment.create({ data: { ...toRow(assignment), createdById } })
  await tx.quizItem.createMany({ data: items.map((item) => ({ ...item, assignmentId: assignment.id })) })
}

/** What may be changed of an assignment afterwards. */
export type AssignmentChanges = { title?: string; closesAt?: number; archivedAt?: number | null }

/** false when this classroom has no such assignment. */
export async function updateAssignment(tx: Connection, classroomId: string, id: string, { closesAt, archivedAt, ...rest }: AssignmentChanges): Promise<boolean> {
  const { count } = await tx.assignment.updateMany({
    where: { id, classroomId },
    data: {
      ...rest, ...(closesAt === undefined ? {} : { closesAt: new Date(closesAt) }),
      ...(archivedAt === undefined ? {} : { archivedAt: archivedAt === null ? null : new Date(archivedAt) }),
    },
  })
  return count === 1
}

export async function findQuizItems(db: Connection, assignmentId: string): Promise<QuizItem[]> {
  return db.quizItem.findMany({ where: { assignmentId }, omit: { assignmentId: true }, orderBy: { position: 'asc' } })
}

/** How many items each of these quizzes has. */
export async function countQuizItems(db: Connection, assignmentIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.quizItem.groupBy({ by: ['assignmentId'], where: { assignmentId: { in: [...assignmentIds] } }, _count: true })
  return new Map(rows.map((row) => [row.assignmentId, row._count]))
}

const toDate = (at: number | null) => (at === null ? null : new Date(at))
const TO_STORED = { 'after-answer': 'after_answer', 'after-close': 'after_close' } as const
const FROM_STORED = { after_answer: 'after-answer', after_close: 'after-close' } as const

function toRow(assignment: Assignment): Prisma.AssignmentUncheckedCreateInput {
  const { createdAt, archivedAt, ...rest } = assignment
  const shared = { createdAt: new Date(createdAt), publishedAt: new Date(createdAt), archivedAt: toDate(archivedAt) }
  if (rest.kind === 'study') return { ...rest, ...shared, scopeIds: [...rest.scopeIds], keyPointIds: [...rest.keyPointIds] }
  return { ...rest, ...shared, opensAt: new Date(rest.opensAt), closesAt: new Date(rest.closesAt), keysShown: TO_STORED[rest.keysShown] }
}

function fromRow(row: AssignmentRow): Assignment {
  const shared = {
    id: row.id, classroomId: row.classroomId, title: row.title, sectionId: row.sectionId,
    createdAt: row.createdAt.getTime(), archivedAt: row.archivedAt?.getTime() ?? null,
  }
  if (row.kind === 'study') {
    const { scope, targetOn, minutesADay, goal } = row
    if (targetOn === null || minutesADay === null || goal === null) throw new Error(`Assignment ${row.id} has no date`)
    return { ...shared, kind: 'study', scope, scopeIds: row.scopeIds, keyPointIds: row.keyPointIds, targetOn, minutesADay, goal }
  }
  const { opensAt, closesAt, attemptsAllowed, keysShown } = row
  if (opensAt === null || closesAt === null || attemptsAllowed === null || keysShown === null) throw new Error(`Assignment ${row.id} never opens`)
  return {
    ...shared, kind: 'quiz', opensAt: opensAt.getTime(), closesAt: closesAt.getTime(), drawn: row.drawn, attemptsAllowed,
    timeLimitMinutes: row.timeLimitMinutes, isShuffled: row.isShuffled, keysShown: FROM_STORED[keysShown],
  }
}
