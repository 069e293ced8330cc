import { countedMark } from '../../../core/classroom/counted-mark'
import { markOf, type Mark } from '../../../core/classroom/mark'
import type { AssignmentKind } from '../../../core/classroom/assignment-kind'
import type { Instant } from '../../../core/shared/instant'
import { findOpenKeys } from '../../../data/attempt.ts'
import { database } from '../../../data/client.ts'
import { findGradesOf } from '../../../data/grade.ts'
import { findLateWork } from '../../../data/gradebook.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { getOwnResults } from '../assignment/get-assignment-results'

/** One's own work on an assignment. isHeld: it is done, and what it came to is told with the keys. */
export type OwnGrade = {
  assignmentId: string; kind: AssignmentKind; title: string; classroomName: string; closesAt: Instant | null; targetOn: string | null
  mark: Mark; isHeld: boolean; comment: string; reason: string
}

/**
 * A learner's own marks and what teachers said of them, the newest assignment first. Points of a quiz would tell its keys: they are there
 * only once the keys may be seen. What a teacher put in their place is the teacher's word and is there at once.
 */
export async function listOwnGrades(learnerId: AuthorizedLearnerId, now: Instant): Promise<OwnGrade[]> {
  const db = database()
  const { own, results } = await getOwnResults(learnerId, now)
  const [grades, late, areOpen] = await Promise.all([findGradesOf(db, learnerId), findLateWork(db, { learnerId }), findOpenKeys(db, learnerId, now)])
  const isLate = new Set(late.map(({ assignmentId }) => assignmentId))
  return own.flatMap(({ assignment, classroomName }): OwnGrade[] => {
    const { id, kind, title } = assignment
    const result = results.get(id)
    if (!result) return []
    const grade = grades.find(({ assignmentId }) => assignmentId === id) ?? null
    const isSecret = kind === 'quiz' && result.share !== null && !areOpen({ assignmentId: id, submittedAt: new Date(now) })
    const counted = isSecret ? ({ type: 'under-way', share: null } as const) : countedMark(kind, result, isLate.has(id))
    const mark = markOf(counted, grade)
    return [{
      assignmentId: id, kind, title, classroomName, closesAt: kind === 'quiz' ? assignment.closesAt : null, targetOn: kind === 'study' ? assignment.targetOn : null,
      mark, isHeld: isSecret && mark.type === 'under-way', comment: grade?.comment ?? '', reason: grade?.reason ?? '',
    }]
  })
}
