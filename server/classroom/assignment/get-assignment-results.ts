import type { AssignmentState } from '../../../core/classroom/assignment-state'
import { bestAttempt, shareOf } from '../../../core/classroom/best-attempt'
import type { KnownKeyPoints } from '../../../core/classroom/known-key-points'
import { studyDay } from '../../../core/schedule/study-day'
import { MINUTE_MS, type Instant } from '../../../core/shared/instant'
import { groupBy } from '../../../core/shared/group-by'
import { type Assignment, type OwnAssignment, type QuizAssignment, type StudyAssignment, findAssignment, findAssignments, findAssignmentsWorkedOnBy, findWorkers } from '../../../data/assignment.ts'
import { type AttemptOutcome, findAttemptsAt, findExtensionsAt } from '../../../data/attempt.ts'
import type { Audience } from '../../../data/audience.ts'
import { database } from '../../../data/client.ts'
import { findStudiableKeyPointIds } from '../../../data/key-point.ts'
import { findKnownNow } from '../../../data/known-key-points.ts'
import { findMemorySettings } from '../../../data/schedule.ts'
import { findStudyResults } from '../../../data/study-result.ts'
import { findLearnerOf, findLearnersOf } from '../../../data/member.ts'
import type { AuthorizedClassroomId, AuthorizedLearnerId } from '../../actor'
import { classroomAudience, learnerAudience } from '../../audience'
import { classLearners } from '../../statistics/class/class-learners'
import { handInExpired } from './quiz/hand-in-expired'
import { settleStudy } from './study/settle-study'

/** An assignment as a column of the class's results. Instants in ms; targetOn YYYY-MM-DD. */
export type AssignmentColumn = {
  id: string
  kind: 'study' | 'quiz'
  title: string
  sectionId: string | null
  opensAt: Instant | null
  closesAt: Instant | null
  targetOn: string | null
}

/**
 * What one learner made of one assignment. quiz: the best attempt that was handed in; `earned` of `possible` points. study: `earned` of
 * `possible` key points are known to the goal or better, now or, once it has come, on the date. share: earned / possible, 0–1.
 */
export type AssignmentResult = { share: number | null; earned: number | null; possible: number | null; state: AssignmentState }

export type AssignmentResults = {
  /** The newest first. */
  assignments: AssignmentColumn[]
  /** By learner and assignment. Active learners only; an assignment of another section is left out unless they have worked on it or have a grade. */
  results: Map<string, Map<string, AssignmentResult>>
}

/** By learner and assignment: of the class's results one row, one column, or one cell. An archived assignment has results only where it is named. */
type Part = { learnerId?: string; assignmentId?: string }

/** What a class, or a part of it, made of its assignments. Attempts whose time is over are handed in first, and dates that have come are settled. */
export async function getAssignmentResults(classroomId: AuthorizedClassroomId, now: Instant, { learnerId, assignmentId }: Part = {}): Promise<AssignmentResults> {
  await handInExpired({ classroomId, learnerId, assignmentId }, now)
  const db = database()
  const [assignments, learners] = await Promise.all([
    assignmentId === undefined ? findAssignments(db, classroomId) : findAssignment(db, classroomId, assignmentId).then((one) => (one ? [one] : [])),
    learnerId === undefined ? findLearnersOf(db, classroomId) : findLearnerOf(db, classroomId, learnerId).then((one) => (one ? [one] : [])),
  ])
  const results = await resultsOf(assignments, learners, classroomAudience(classroomId), now)
  return { assignments: assignments.map(columnOf), results }
}

/** What a learner made of their own assignments, in whatever classes, as far as they are handed in or settled. */
export async function getOwnResults(learnerId: AuthorizedLearnerId, now: Instant): Promise<{ own: OwnAssignment[]; results: ReadonlyMap<string, AssignmentResult> }> {
  await handInExpired({ learnerId }, now)
  const own = await findAssignmentsWorkedOnBy(database(), learnerId)
  // They are the learner's own already, whatever the section.
  const results = await resultsOf(own.map(({ assignment }) => ({ ...assignment, sectionId: null })), [{ id: learnerId, sectionId: null }], await learnerAudience(learnerId), now)
  return { own, results: results.get(learnerId) ?? new Map() }
}

async function resultsOf(assignments: readonly Assignment[], learners: Learners, audience: Audience, now: Instant): Promise<Map<string, Map<string, AssignmentResult>>> {
  const [study, quizzes] = [assignments.filter((one) => one.kind === 'study'), assignments.filter((one) => one.kind === 'quiz')]
  const worked = await findWorkers(database(), assignments.flatMap(({ id, sectionId }) => (sectionId === null ? [] : [id])))
  const workers = new Set(worked.map(({ learnerId, assignmentId }) => `${learnerId} ${assignmentId}`))
  const isFor: IsFor = (one, learner) => one.sectionId === null || one.sectionId === learner.sectionId || workers.has(`${learner.id} ${one.id}`)
  const [studyResult, quizResult] = [await readStudy(study, learners, isFor, audience, now), await readQuizzes(quizzes, learners, now)]
  return new Map(learners.map((learner) => [learner.id, new Map(
    assignments.filter((one) => isFor(one, learner)).map((one): [string, AssignmentResult] => (
      [one.id, one.kind === 'study' ? studyResult(one, learner.id) : quizResult(one, learner.id)])),
  )]))
}

function columnOf(assignment: Assignment): AssignmentColumn {
  const { id, kind, title, sectionId } = assignment
  return {
    id, kind, title, sectionId, opensAt: kind === 'quiz' ? assignment.opensAt : null,
    closesAt: kind === 'quiz' ? assignment.closesAt : null, targetOn: kind === 'study' ? assignment.targetOn : null,
  }
}

/** So many learners and dates are settled by who looks at them first, a tenth of a second or two; more are left to the minute. */
const SETTLED_WHILE_READING = 40

type Learner = { id: string; sectionId: string | null }
type Learners = readonly Learner[]
/** Whether an assignment is a learner's: given to the class or to their section, or worked on before they were put elsewhere. */
type IsFor = (assignment: Assignment, learner: Learner) => boolean

/**
 * What is stored of dates that have come, and what is known now of those ahead. A date that has just come is settled every minute
 * (`settleDue`); for the first few learners it is done here, and the others stand as they do now until it is.
 */
async function readStudy(assignments: readonly StudyAssignment[], learners: Learners, isFor: IsFor, audience: Audience, now: Instant) {
  const db = database()
  const learnerIds = learners.map(({ id }) => id)
  const [settings, settled, studiable] = await Promise.all([
    findMemorySettings(db, learnerIds), findStudyResults(db, assignments.map(({ id }) => id), learnerIds), findStudiableKeyPointIds(db, audience),
  ])
  const todays = new Map(learnerIds.map((id) => [id, studyDay(now, settings(id))]))
  const hasCome = ({ targetOn }: StudyAssignment, learnerId: string) => (todays.get(learnerId) ?? '') >= targetOn
  const unsettled = assignments.flatMap((assignment) => learners
    .filter((learner) => isFor(assignment, learner) && hasCome(assignment, learner.id) && !settled.get(assignment.id)?.has(learner.id))
    .map(({ id }) => ({ id, assignment })))
  const fresh = new Map<string, KnownKeyPoints>()
  for (const { id, assignment } of unsettled.slice(0, SETTLED_WHILE_READING)) {
    fresh.set(`${id} ${assignment.id}`, await settleStudy(id, studiable, assignment, now))
  }
  const asked = new Set(studiable)
  const isOpen = (assignment: StudyAssignment) => unsettled.length > fresh.size || learnerIds.some((id) => !hasCome(assignment, id))
  const known = await findKnownNow(db, classLearners(learnerIds, settings, now), assignments.filter(isOpen).map(({ id, goal, keyPointIds }) => (
    { assignmentId: id, goal, keyPointIds: keyPointIds.filter((keyPointId) => asked.has(keyPointId)) })), new Date(now))
  return (assignment: StudyAssignment, learnerId: string): AssignmentResult => {
    const onTheDay = settled.get(assignment.id)?.get(learnerId) ?? fresh.get(`${learnerId} ${assignment.id}`)
    if (onTheDay && hasCome(assignment, learnerId)) return ofStudy(onTheDay, true)
    return ofStudy(known.get(assignment.id)?.get(learnerId) ?? { total: 0, met: 0, known: 0 }, false)
  }
}

function ofStudy({ total, met, known }: KnownKeyPoints, hasCome: boolean): AssignmentResult {
  const state: AssignmentState = met === 0 ? (hasCome ? 'missing' : 'not-started') : hasCome ? 'finished' : 'under-way'
  return { share: total === 0 ? null : known / total, earned: known, possible: total, state }
}

async function readQuizzes(quizzes: readonly QuizAssignment[], learners: Learners, now: Instant) {
  const [db, quizIds, learnerIds] = [database(), quizzes.map(({ id }) => id), learners.map(({ id }) => id)]
  const [attempts, extra] = await Promise.all([findAttemptsAt(db, quizIds, learnerIds), findExtensionsAt(db, quizIds, learnerIds)])
  const byQuiz = groupBy(attempts, ({ assignmentId, learnerId }) => `${assignmentId} ${learnerId}`)
  return (quiz: QuizAssignment, learnerId: string): AssignmentResult =>
    ofQuiz(quiz, byQuiz.get(`${quiz.id} ${learnerId}`) ?? [], extra.get(quiz.id)?.get(learnerId) ?? 0, now)
}

function ofQuiz({ closesAt }: QuizAssignment, attempts: readonly AttemptOutcome[], extraMinutes: number, now: Instant): AssignmentResult {
  const best = bestAttempt(attempts)
  const isOver = now >= closesAt + extraMinutes * MINUTE_MS
  const state: AssignmentState = attempts.length === 0 ? (isOver ? 'missing' : 'not-started')
    : attempts.some(({ submittedAt }) => submittedAt === null) ? 'under-way' : 'finished'
  return { share: best && shareOf(best), earned: best?.earned ?? null, possible: best?.possible ?? null, state }
}
