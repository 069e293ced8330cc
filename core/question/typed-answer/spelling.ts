import type { Equivalence } from './answer-forms'

/** A spelling that follows from an accepted name; `text` is folded. */
export type Spelling = { name: string; by: Equivalence; text: string }
