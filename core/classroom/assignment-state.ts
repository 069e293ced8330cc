/** Where a learner stands with an assignment. missing: its time is over and nothing was handed in, or nothing was met. */
export const ASSIGNMENT_STATES = ['not-started', 'under-way', 'finished', 'missing'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]
