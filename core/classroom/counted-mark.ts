import type { AssignmentKind } from './assignment-kind'
import type { AssignmentState } from './assignment-state'
import type { CountedMark } from './mark'

type Result = { share: number | null; earned: number | null; possible: number | null; state: AssignmentState }

/**
 * A result as a mark. A quiz counts as soon as an attempt is handed in, also while a further one is under way; study counts from its
 * date on, and before it says how far it has come.
 */
export function countedMark(kind: AssignmentKind, { share, earned, possible, state }: Result, isLate: boolean): CountedMark {
  if (state === 'not-started') return { type: 'not-begun' }
  if (state === 'missing') return { type: 'missing' }
  const isDone = state === 'finished' || (kind === 'quiz' && share !== null)
  if (!isDone) return { type: 'under-way', share }
  return share === null || earned === null || possible === null ? { type: 'nothing-counts' } : { type: 'done', share, earned, possible, isLate }
}
