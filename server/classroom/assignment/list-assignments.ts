import { studyDay } from '../../../core/schedule/study-day'
import type { Instant } from '../../../core/shared/instant'
import { findArchivedAssignments } from '../../../data/assignment.ts'
import { findClassroomSettings } from '../../../data/classroom.ts'
import { database } from '../../../data/client.ts'
import { findSections } from '../../../data/section.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { AppError } from '../../app-error'
import { type AssignmentColumn, getAssignmentResults } from './get-assignment-results'

/** An assignment in a line: how far the class is. */
export type AssignmentLine = AssignmentColumn & {
  sectionName: string | null
  learners: number
  /** quiz: have handed in. study: have met one of the key points at least. */
  active: number
  /** Mean share, 0–1, of those who have one; null while nobody has. */
  meanShare: number | null
  isOver: boolean
}

export type AssignmentList = { classroomName: string; lines: AssignmentLine[]; archived: { id: string; kind: 'study' | 'quiz'; title: string }[] }

/** A class's assignments, those under way first, the newest of them first; and the archived ones by title alone. */
export async function listAssignments(classroomId: AuthorizedClassroomId, now: Instant): Promise<AssignmentList> {
  const [classroom, sections, { assignments, results }, archived] = await Promise.all([
    findClassroomSettings(database(), classroomId), findSections(database(), classroomId), getAssignmentResults(classroomId, now),
    findArchivedAssignments(database(), classroomId),
  ])
  if (!classroom) throw new AppError('not-found')
  const names = new Map(sections.map(({ id, name }) => [id, name]))
  const today = studyDay(now, { timeZone: 'UTC', rolloverHour: 0 })
  const lines = assignments.map((assignment): AssignmentLine => {
    const own = [...results.values()].flatMap((row) => row.get(assignment.id) ?? [])
    const shares = own.flatMap(({ share }) => (share === null ? [] : [share]))
    return {
      ...assignment, sectionName: assignment.sectionId === null ? null : (names.get(assignment.sectionId) ?? null), learners: own.length,
      active: own.filter(({ state }) => state === 'finished' || (assignment.kind === 'study' && state === 'under-way')).length,
      meanShare: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
      isOver: assignment.kind === 'quiz' ? (assignment.closesAt ?? 0) <= now : (assignment.targetOn ?? '') <= today,
    }
  })
  return {
    classroomName: classroom.name, lines: [...lines.filter(({ isOver }) => !isOver), ...lines.filter(({ isOver }) => isOver)],
    archived: archived.map(({ id, kind, title }) => ({ id, kind, title })),
  }
}
