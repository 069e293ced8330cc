import { groupBy } from '../../../core/shared/group-by'
import type { Instant } from '../../../core/shared/instant'
import { type Assignment, countQuizItems, findAssignedLearners } from '../../../data/assignment.ts'
import { findAttemptsAt, findExtensions } from '../../../data/attempt.ts'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findSections } from '../../../data/section.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { findAssignmentOf } from './find-assignment-of'
import { type AssignmentResult, getAssignmentResults } from './get-assignment-results'

/** What one learner made of an assignment, with attempts and extension of a quiz. */
export type LearnerResult = AssignmentResult & { learnerId: string; name: string; attempts: number; extraMinutes: number }

export type ReadAssignment = { assignment: Assignment; classroomName: string; sectionName: string | null; itemCount: number; learners: LearnerResult[] }

/** An assignment of a class, archived or not, with its results by name. Throws 'not-found'. */
export async function readAssignment(classroomId: AuthorizedClassroomId, id: string, now: Instant): Promise<ReadAssignment> {
  const assignment = await findAssignmentOf(classroomId, id)
  const { results } = await getAssignmentResults(classroomId, now, { assignmentId: id })
  const db = database()
  const roster = await findAssignedLearners(db, assignment)
  const [classroom, sections, allAttempts, extensions, counts] = await Promise.all([
    findClassroomSettings(db, classroomId), findSections(db, classroomId), findAttemptsAt(db, [id], roster.map(({ id: learnerId }) => learnerId)),
    findExtensions(db, id), countQuizItems(db, [id]),
  ])
  const attempts = groupBy(allAttempts, ({ learnerId }) => learnerId)
  const learners = roster.map(({ id: learnerId, name }): LearnerResult => ({
    learnerId, name, ...(results.get(learnerId)?.get(id) ?? { share: null, earned: null, possible: null, state: 'not-started' }),
    attempts: attempts.get(learnerId)?.length ?? 0, extraMinutes: extensions.get(learnerId) ?? 0,
  }))
  return {
    assignment, classroomName: classroom?.name ?? '', sectionName: sections.find(({ id: own }) => own === assignment.sectionId)?.name ?? null,
    itemCount: counts.get(id) ?? 0, learners,
  }
}
