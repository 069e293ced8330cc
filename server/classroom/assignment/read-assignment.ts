import { groupBy } from '../../../core/shared/group-by'
import type { Instant } from '../../../core/shared/instant'
import type { AssignmentState } from '../../../core/classroom/assignment-state'
import { type Assignment, findAssignedLearners, findClassKeyPoints, findQuizItems } from '../../../data/assignment.ts'
import { findAttemptsAt, findExtensions } from '../../../data/attempt.ts'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findQuestionRevisions } from '../../../data/question.ts'
import { findSections } from '../../../data/section.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { findAssignmentOf } from './find-assignment-of'
import { type AssignmentResult, getAssignmentResults } from './get-assignment-results'

/** What one learner made of an assignment, with attempts and extension of a quiz. */
export type LearnerResult = AssignmentResult & { learnerId: string; name: string; attempts: number; extraMinutes: number }

/** A question as it is asked, with its answer, or a key point. */
export type AssignedItem = { id: string; text: string; answer: string | null }

export type ReadAssignment = { assignment: Assignment; classroomName: string; sectionName: string | null; items: AssignedItem[]; learners: LearnerResult[] }

/** Who wants attention first. */
const ORDER: readonly AssignmentState[] = ['missing', 'not-started', 'under-way', 'finished']

/** An assignment of a class, archived or not, with what it is of and its results: the missing first, then by name. Throws 'not-found'. */
export async function readAssignment(classroomId: AuthorizedClassroomId, id: string, now: Instant): Promise<ReadAssignment> {
  const assignment = await findAssignmentOf(classroomId, id)
  const { results } = await getAssignmentResults(classroomId, now, { assignmentId: id })
  const db = database()
  const roster = await findAssignedLearners(db, assignment)
  const [classroom, sections, allAttempts, extensions, items] = await Promise.all([
    findClassroomSettings(db, classroomId), findSections(db, classroomId), findAttemptsAt(db, [id], roster.map(({ id: learnerId }) => learnerId)),
    findExtensions(db, id), itemsOf(assignment),
  ])
  const attempts = groupBy(allAttempts, ({ learnerId }) => learnerId)
  const learners = roster.map(({ id: learnerId, name }): LearnerResult => ({
    learnerId, name, ...(results.get(learnerId)?.get(id) ?? { share: null, earned: null, possible: null, state: 'not-started' }),
    attempts: attempts.get(learnerId)?.length ?? 0, extraMinutes: extensions.get(learnerId) ?? 0,
  }))
  // The roster comes by name, and sorting keeps that order among equals.
  learners.sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
  return {
    assignment, classroomName: classroom?.name ?? '', sectionName: sections.find(({ id: own }) => own === assignment.sectionId)?.name ?? null,
    items, learners,
  }
}

async function itemsOf(assignment: Assignment): Promise<AssignedItem[]> {
  const db = database()
  if (assignment.kind === 'study') {
    const chosen = new Set(assignment.keyPointIds)
    return (await findClassKeyPoints(db, assignment.classroomId)).filter(({ id }) => chosen.has(id)).map(({ id, statement }) => ({ id, text: statement, answer: null }))
  }
  const items = await findQuizItems(db, assignment.id)
  const questions = new Map((await findQuestionRevisions(db, items)).map((question) => [question.id, question]))
  return items.map(({ questionId }) => ({ id: questionId, text: questions.get(questionId)?.stem ?? '', answer: questions.get(questionId)?.answer ?? '' }))
}
