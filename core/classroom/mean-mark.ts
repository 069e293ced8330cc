import { countedShare, type Mark } from './mark'

/** share: arithmetic mean of the shares that count, each piece of work alike, 0–1; null where none counts. */
export type MeanMark = { share: number | null; counted: number; missing: number }

/** The mean of marks, of one learner or of one assignment, with how many it rests on and how many are missing beside it. */
export function meanMark(marks: readonly Mark[]): MeanMark {
  const shares = marks.map(countedShare).filter((share) => share !== null)
  const missing = marks.filter((mark) => mark.type === 'missing').length
  if (shares.length === 0) return { share: null, counted: 0, missing }
  return { share: shares.reduce((sum, share) => sum + share, 0) / shares.length, counted: shares.length, missing }
}
