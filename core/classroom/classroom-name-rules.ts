/** How long the name of a classroom is, and of a section of one, in UTF-16 units. */
export const CLASSROOM_NAME_RULES = { least: 2, most: 60, leastOfSection: 1 } as const
