import type { Instant } from '../shared/instant'
import type { AssignmentKind } from './assignment-kind'
import type { Mark } from './mark'
import { meanMark, type MeanMark } from './mean-mark'

/** closesAt: of a quiz; targetOn: of study, YYYY-MM-DD; section: the name of the one it is for, null: the whole class. */
export type GradebookAssignment = { id: string; kind: AssignmentKind; title: string; closesAt: Instant | null; targetOn: string | null; section: string | null }
export type GradebookLearner = { id: string; name: string; section: string | null }

/** Learners by assignments. The marks of a row stand in the order of the assignments. */
export type Gradebook = {
  assignments: (GradebookAssignment & { mean: MeanMark })[]
  rows: { learner: GradebookLearner; marks: Mark[]; mean: MeanMark }[]
  /** The mean of all marks that count, and how many are missing. */
  overall: MeanMark
}

/** Sets marks out as a gradebook, with the mean of each learner and each assignment over exactly what is in it. */
export function buildGradebook(
  assignments: readonly GradebookAssignment[],
  learners: readonly GradebookLearner[],
  mark: (learnerId: string, assignmentId: string) => Mark,
): Gradebook {
  const rows = learners.map((learner) => {
    const marks = assignments.map((assignment) => mark(learner.id, assignment.id))
    return { learner, marks, mean: meanMark(marks) }
  })
  const columns = assignments.map((assignment, at) => ({ ...assignment, mean: meanMark(rows.flatMap(({ marks }) => marks[at] ?? [])) }))
  return { assignments: columns, rows, overall: meanMark(rows.flatMap(({ marks }) => marks)) }
}
