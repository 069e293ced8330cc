export const STRENGTH_GROUPS = ['upper', 'upper-middle', 'lower-middle', 'lower'] as const
/** upper and lower: the strongest and the weakest 27 %; the two in the middle end at the half. upper and upper-middle are the stronger half. */
export type StrengthGroup = (typeof STRENGTH_GROUPS)[number]

/** By how much a learner belongs to each group; adds up to 1. More than one where learners that are equally strong lie across a boundary. */
export type StrengthShares = Readonly<Record<StrengthGroup, number>>

/** Kelley 1939: with 27 % the difference of the two groups is most certain. */
const TAIL_SHARE = 0.27

/**
 * The groups of classical item analysis, from each learner's share right, 0–1. 27 % of the learners, rounded, at least one, are upper and
 * as many lower. Learners who are equally strong share the places that they take together, so the order of the input decides nothing.
 * Empty under two learners.
 */
export function strengthGroups(strengths: ReadonlyMap<string, number>): Map<string, StrengthShares> {
  const n = strengths.size
  if (n < 2) return new Map()
  const tail = Math.max(1, Math.round(TAIL_SHARE * n))
  const bounds = [0, tail, n / 2, n - tail, n]
  const ranked = [...strengths].sort(([, a], [, b]) => b - a)
  const groups = new Map<string, StrengthShares>()
  for (let from = 0; from < n; ) {
    const strength = ranked[from]?.[1]
    let to = from + 1
    while (to < n && ranked[to]?.[1] === strength) to += 1
    const share = (group: number) =>
      Math.max(0, Math.min(to, bounds[group + 1] ?? n) - Math.max(from, bounds[group] ?? n)) / (to - from)
    const shares = { upper: share(0), 'upper-middle': share(1), 'lower-middle': share(2), lower: share(3) }
    for (const [learnerId] of ranked.slice(from, to)) groups.set(learnerId, shares)
    from = to
  }
  return groups
}
