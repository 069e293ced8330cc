import { DEFAULT_DEADLINE_GOAL } from '../../core/schedule/deadline-choice'
import { type DayRule, addDays, studyDay } from '../../core/schedule/study-day'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import type { SimulatedClass } from '../../core/simulation/simulate-class'
import type { insertStudyAssignment } from '../../data/demonstration.ts'

/** The class has had its study assignment for a week and has three more. */
const ASSIGNED_BEFORE_DAYS = 7
const DUE_IN_DAYS = 21

/** The assignment under way of a simulated class: to know everything on a date. */
export function studyAssignmentRecord(
  simulated: SimulatedClass, place: { classroomId: string; teacherId: string; idAt: (at: Instant) => string; dayRule: DayRule; now: Instant },
): Parameters<typeof insertStudyAssignment>[1] {
  const assignedAt = place.now - ASSIGNED_BEFORE_DAYS * DAY_MS
  return {
    id: place.idAt(assignedAt), classroomId: place.classroomId, createdById: place.teacherId, kind: 'study', title: 'Both articles, for the last discussion',
    scope: 'all', scopeIds: [], keyPointIds: [...simulated.keyPointIds], targetOn: addDays(studyDay(place.now, place.dayRule), DUE_IN_DAYS),
    minutesADay: 15, goal: DEFAULT_DEADLINE_GOAL, createdAt: new Date(assignedAt), publishedAt: new Date(assignedAt),
  }
}
