/** Points of an attempt that was handed in; under way: null. */
export type Points = { earned: number | null; possible: number | null }

/** The share of its points that an attempt earned, 0–1; null under way, or when no item of it counts any more. */
export function shareOf({ earned, possible }: Points): number | null {
  return earned === null || !possible ? null : earned / possible
}

/** The attempt that counts: the one with the highest share, of equals the first. Null while none has a share. */
export function bestAttempt<A extends Points>(attempts: readonly A[]): A | null {
  return attempts.reduce<A | null>((best, attempt) => {
    const share = shareOf(attempt)
    return share !== null && (best === null || share > (shareOf(best) ?? -1)) ? attempt : best
  }, null)
}
