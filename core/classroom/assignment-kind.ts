/** study: to know key points by a date; quiz: to answer reserved questions, graded. */
export const ASSIGNMENT_KINDS = ['study', 'quiz'] as const
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number]
