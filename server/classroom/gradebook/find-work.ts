import * as z from 'zod'
import type { GradebookAssignment, GradebookLearner } from '../../../core/classroom/gradebook'
import type { CountedMark } from '../../../core/classroom/mark'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findLearnerOf } from '../../../data/member.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { readCountedMarks } from './read-counted-marks'

export type Work = { assignment: GradebookAssignment; learner: GradebookLearner; counted: CountedMark }

/** One learner's work on one assignment of this classroom. Throws 'not-found' where either is not of it, or the work not theirs to do. */
export async function findWork(classroomId: AuthorizedClassroomId, { assignmentId, learnerId }: { assignmentId: string; learnerId: string }, now: Instant): Promise<Work> {
  if (!z.tuple([z.uuid(), z.uuid()]).safeParse([learnerId, assignmentId]).success) throw new AppError('not-found')
  const [learner, { assignments, markOf }] = await Promise.all([
    findLearnerOf(database(), classroomId, learnerId), readCountedMarks(classroomId, now, { learnerId, assignmentId }),
  ])
  const assignment = assignments.find(({ id }) => id === assignmentId)
  const counted = learner && assignment && markOf(learnerId, assignmentId)
  if (!counted || counted.type === 'not-assigned') throw new AppError('not-found')
  return { assignment, learner: { id: learner.id, name: learner.name, section: learner.section }, counted }
}
