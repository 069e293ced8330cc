import type { AssignmentState } from '../../../core/classroom/assignment-state'
import { bestAttempt, shareOf } from '../../../core/classroom/best-attempt'
import { type KnownKeyPoints, knownNow } from '../../../core/classroom/known-key-points'
import { createScheduler } from '../../../core/schedule/fsrs-scheduler'
import { studyDay } from '../../../core/schedule/study-day'
import { MINUTE_MS, type Instant } from '../../../core/shared/instant'
import { groupBy } from '../../../core/shared/group-by'
import { type Assignment, type OwnAssignment, type QuizAssignment, type StudyAssignment, findAssignment, findAssignments, findAssignmentsWorkedOnBy, findLearnersOf, findWorkers } from '../../../data/assignment.ts'
import { type Attempt, findAttemptsAt, findExtensionsAt } from '../../../data/attempt.ts'
import type { Audience } from '../../../data/audience.ts'
import { database } from '../../../data/client.ts'
import { findStudiableKeyPointIds } from '../../../data/key-point.ts'
import { findCardsOf, findLearnerStates } from '../../../data/schedule.ts'
import { findStudyResults } from '../../../data/study-result.ts'
import type { AuthorizedClassroomId, AuthorizedLearnerId } from '../../actor'
import { classroomAudience, learnerAudience } from '../../audience'
import { handInExpired } from './quiz/hand-in-expired'
import { settleStudy } from './study/settle-study'

/** An assignment as a column of the class's results. Instants in ms; targetOn YYYY-MM-DD. */
export type AssignmentColumn = {
  id: string
  kind: 'study' | 'quiz'
  title: string
  sectionId: string | null
  publishedAt: Instant | null
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
    findLearnersOf(db, classroomId),
  ])
  const published = assignments.filter(({ publishedAt }) => publishedAt !== null)
  const results = await resultsOf(published, learners.filter(({ id }) => id === (learnerId ?? id)), classroomAudience(classroomId), now)
  return { assignments: published.map(columnOf), results }
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
  const { id, kind, title, sectionId, publishedAt } = assignment
  return {
    id, kind, title, sectionId, publishedAt, opensAt: kind === 'quiz' ? assignment.opensAt : null,
    closesAt: kind === 'quiz' ? assignment.closesAt : null, targetOn: kind === 'study' ? assignment.targetOn : null,
  }
}

type Learner = { id: string; sectionId: string | null }
type Learners = readonly Learner[]
/** Whether an assignment is a learner's: given to the class or to their section, or worked on before they were put elsewhere. */
type IsFor = (assignment: Assignment, learner: Learner) => boolean

/** What is stored of dates that have come, and cards for those ahead; reads cards only while a date lies ahead. */
async function readStudy(assignments: readonly StudyAssignment[], learners: Learners, isFor: IsFor, audience: Audience, now: Instant) {
  const db = database()
  const learnerIds = learners.map(({ id }) => id)
  const states = await findLearnerStates(db, learnerIds)
  const hasCome = ({ targetOn }: StudyAssignment, learnerId: string) => studyDay(now, states(learnerId)) >= targetOn
  const findResults = () => findStudyResults(db, assignments.map(({ id }) => id), learnerIds)
  const settled = await findResults()
  const unsettled = assignments.flatMap((assignment) => learners
    .filter((learner) => isFor(assignment, learner) && hasCome(assignment, learner.id) && !settled.get(assignment.id)?.has(learner.id))
    .map(({ id }) => ({ id, assignment })))
  for (const { id, assignment } of unsettled) await settleStudy(id, audience, assignment, now)
  const isAhead = assignments.some((assignment) => learnerIds.some((id) => !hasCome(assignment, id)))
  const [results, cards, studiable] = await Promise.all([
    unsettled.length > 0 ? findResults() : settled, findCardsOf(db, isAhead ? learnerIds : []),
    findStudiableKeyPointIds(db, audience),
  ])
  const asked = new Set(studiable)
  return (assignment: StudyAssignment, learnerId: string): AssignmentResult => {
    if (hasCome(assignment, learnerId)) return ofStudy(results.get(assignment.id)?.get(learnerId) ?? { total: 0, met: 0, known: 0 }, true)
    const { desiredRetention, fsrsWeights: weights } = states(learnerId)
    const memory = { cards: cards.get(learnerId) ?? new Map(), scheduler: createScheduler({ desiredRetention, weights }) }
    return ofStudy(knownNow(assignment.keyPointIds.filter((id) => asked.has(id)), assignment.goal, memory, now), false)
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

function ofQuiz({ closesAt }: QuizAssignment, attempts: readonly Attempt[], extraMinutes: number, now: Instant): AssignmentResult {
  const best = bestAttempt(attempts)
  const isOver = now >= closesAt + extraMinutes * MINUTE_MS
  const state: AssignmentState = attempts.length === 0 ? (isOver ? 'missing' : 'not-started')
    : attempts.some(({ submittedAt }) => submittedAt === null) ? 'under-way' : 'finished'
  return { share: best && shareOf(best), earned: best?.earned ?? null, possible: best?.possible ?? null, state }
}
