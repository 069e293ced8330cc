/** Raised whenever a rule changes what it finds. Metadata of a publication, no part of a question's revision. */
export const RULE_SET_VERSION = 4
