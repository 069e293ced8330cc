/** What a learner's work on an assignment came to by itself. Shares are 0–1. */
export type CountedMark =
  /** Not theirs to do. */
  | { type: 'not-assigned' }
  /** Nothing begun, and there is time. */
  | { type: 'not-begun' }
  /** Nothing begun, and the time is over. */
  | { type: 'missing' }
  /** Begun; `share` is what it comes to so far, null while nobody can say. */
  | { type: 'under-way'; share: number | null }
  /** isLate: handed in after the closing, within the extra time of this learner. */
  | { type: 'done'; share: number; earned: number; possible: number; isLate: boolean }
  /** Done, but none of its questions counts any more. */
  | { type: 'nothing-counts' }

/** What stands in the gradebook: what was counted, or what the teacher put in its place, with what it took the place of. */
export type Mark = CountedMark | { type: 'set'; share: number; counted: CountedMark } | { type: 'excused'; counted: CountedMark }

/** What a teacher said of a learner's work. At most one of `override` (a share, 0–1) and `isExcused`. */
export type GradeRule = { override: number | null; isExcused: boolean }

/** The mark of a piece of work under what the teacher said of it. What is not the learner's to do stays so, whatever was said. */
export function markOf(counted: CountedMark, grade: GradeRule | null): Mark {
  if (counted.type === 'not-assigned' || !grade) return counted
  if (grade.isExcused) return { type: 'excused', counted }
  return grade.override === null ? counted : { type: 'set', share: grade.override, counted }
}

/** The share that counts in means, 0–1; null: it counts in none. What is missing counts in none: it is said beside them. */
export function countedShare(mark: Mark): number | null {
  return mark.type === 'done' || mark.type === 'set' ? mark.share : null
}
