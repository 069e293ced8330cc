import { countedMark } from '../../../core/classroom/counted-mark'
import type { GradebookAssignment } from '../../../core/classroom/gradebook'
import type { CountedMark } from '../../../core/classroom/mark'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findLateWork } from '../../../data/gradebook.ts'
import { findSections } from '../../../data/section.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { getAssignmentResults } from '../assignment/get-assignment-results'

export type CountedMarks = {
  /** The newest first. */
  assignments: GradebookAssignment[]
  markOf(learnerId: string, assignmentId: string): CountedMark
}

/** The published assignments of a classroom, and what each learner's work on them comes to by itself; of all of it, or of a part. */
export async function readCountedMarks(
  classroomId: AuthorizedClassroomId, now: Instant, part: { learnerId?: string; assignmentId?: string } = {},
): Promise<CountedMarks> {
  const db = database()
  const { assignments, results } = await getAssignmentResults(classroomId, now, part)
  const [late, sections] = await Promise.all([
    findLateWork(db, { classroomId, ...(part.learnerId === undefined ? {} : { learnerId: part.learnerId }) }), findSections(db, classroomId),
  ])
  const isLate = new Set(late.map(({ learnerId, assignmentId }) => `${learnerId} ${assignmentId}`))
  const kinds = new Map(assignments.map(({ id, kind }) => [id, kind]))
  const sectionNames = new Map(sections.map(({ id, name }) => [id, name]))
  return {
    assignments: assignments.map(({ id, kind, title, closesAt, targetOn, sectionId }) => ({
      id, kind, title, closesAt, targetOn, section: sectionId === null ? null : (sectionNames.get(sectionId) ?? null),
    })),
    markOf(learnerId, assignmentId) {
      const [kind, result] = [kinds.get(assignmentId), results.get(learnerId)?.get(assignmentId)]
      return kind && result ? countedMark(kind, result, isLate.has(`${learnerId} ${assignmentId}`)) : { type: 'not-assigned' }
    },
  }
}
