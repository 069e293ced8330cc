import { buildGradebook, type Gradebook } from '../../../core/classroom/gradebook'
import { markOf } from '../../../core/classroom/mark'
import type { Instant } from '../../../core/shared/instant'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findGrades } from '../../../data/grade.ts'
import { findLearnersOf } from '../../../data/member.ts'
import { findSections, type Section } from '../../../data/section.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import type { GradebookFilter } from './gradebook-filter'
import { readCountedMarks } from './read-counted-marks'

export type ClassGradebook = Gradebook & {
  classroom: { name: string }
  /** What the filter can be set to. */
  choices: { sections: Section[]; assignments: { id: string; title: string }[] }
}

/** What the learners of a classroom have to show for their assignments, as far as the filter lets through. Throws 'not-found'. */
export async function readGradebook(classroomId: AuthorizedClassroomId, filter: GradebookFilter, now: Instant): Promise<ClassGradebook> {
  const db = database()
  const [classroom, sections, learners, counted, grades] = await Promise.all([
    findClassroomSettings(db, classroomId), findSections(db, classroomId), findLearnersOf(db, classroomId, filter),
    readCountedMarks(classroomId, now), findGrades(db, classroomId),
  ])
  if (!classroom) throw new AppError('not-found')
  const shown = counted.assignments.filter(({ id, kind }) => (filter.kind ?? kind) === kind && (filter.assignment ?? id) === id)
  const gradeOf = new Map(grades.map((grade) => [workName(grade.learnerId, grade.assignmentId), grade]))
  const markIn = (id: string, assignmentId: string) => markOf(counted.markOf(id, assignmentId), gradeOf.get(workName(id, assignmentId)) ?? null)
  const wanted = filter.missing === null ? learners : learners.filter(({ id }) => shown.some((assignment) => markIn(id, assignment.id).type === 'missing'))
  const book = buildGradebook(shown, wanted.map(({ id, name, section }) => ({ id, name, section })), markIn)
  return {
    ...book,
    classroom: { name: classroom.name },
    choices: { sections, assignments: counted.assignments.map(({ id, title }) => ({ id, title })) },
  }
}

function workName(learnerId: string, assignmentId: string): string {
  return `${learnerId} ${assignmentId}`
}
