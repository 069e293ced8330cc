import type { Content } from './content'

/** One thing wrong in the content: which entry, where in it, and why. */
export type ContentProblem = {
  list: keyof Content
  /** Index of the entry in that list. */
  index: number
  /** Where in the entry: ['asks', 0, 'answer']. */
  path: readonly (string | number)[]
  reason: string
}

/** What is wrong inside one entry. */
export type EntryProblem = Pick<ContentProblem, 'path' | 'reason'>
