import type { GradebookAssignment } from '../../../core/classroom/gradebook'
import type { CountedMark } from '../../../core/classroom/mark'
import { groupBy } from '../../../core/shared/group-by'
import type { Instant } from '../../../core/shared/instant'
import { database } from '../../../data/client.ts'
import { findLateWork } from '../../../data/gradebook.ts'
import type { AuthorizedClassroomId } from '../../actor'

export type CountedMarks = {
  assignments: GradebookAssignment[]
  markOf(learner: { id: string; sectionId: string | null }, assignmentId: string): CountedMark
}

/** The published assignments of a classroom, and what each learner's work on them comes to by itself. */
export async function readCountedMarks(classroomId: AuthorizedClassroomId, now: Instant): Promise<CountedMarks> {
  const db = database()
  const [rows, attempts, late] = await Promise.all([
    db.assignment.findMany({ where: { classroomId, publishedAt: { not: null } }, orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }] }),
    db.attempt.findMany({ where: { assignment: { classroomId } }, orderBy: { number: 'asc' } }),
    findLateWork(db, classroomId),
  ])
  const sections = new Map((await db.section.findMany({ where: { classroomId } })).map(({ id, name }) => [id, name]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const lateNames = new Set(late.map(({ learnerId, assignmentId }) => `${learnerId} ${assignmentId}`))
  const groups = groupBy(attempts, ({ learnerId, assignmentId }) => `${learnerId} ${assignmentId}`)
  return {
    assignments: rows.map(({ id, kind, title, closesAt, targetOn, sectionId }) => ({
      id, kind, title, closesAt: closesAt?.getTime() ?? null, targetOn, section: sectionId === null ? null : (sections.get(sectionId) ?? null),
    })),
    markOf({ id, sectionId }, assignmentId) {
      const row = byId.get(assignmentId)
      const name = `${id} ${assignmentId}`
      const own = groups.get(name) ?? []
      if (!row || (own.length === 0 && row.sectionId !== null && row.sectionId !== sectionId)) return { type: 'not-assigned' }
      if (row.kind === 'study') return { type: 'under-way', share: null }
      const best = own.filter(({ submittedAt }) => submittedAt).sort((a, b) => (b.earned ?? 0) / (b.possible || 1) - (a.earned ?? 0) / (a.possible || 1))[0]
      if (best) {
        const { earned, possible } = best
        return earned === null || possible === null || possible === 0 ? { type: 'nothing-counts' } : { type: 'done', share: earned / possible, earned, possible, isLate: lateNames.has(name) }
      }
      if (own.length > 0) return { type: 'under-way', share: null }
      return { type: row.closesAt && row.closesAt.getTime() <= now ? 'missing' : 'not-begun' }
    },
  }
}
