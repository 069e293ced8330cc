/** Fewer learners could be told apart. */
export const SHOWN_FROM_LEARNERS = 5

/** Whether figures that rest on `n` learners may be shown: from five on, or to somebody who may see the learners by name anyway. */
export function isShowable(n: number, hasRosterRights: boolean): boolean {
  return hasRosterRights || n >= SHOWN_FROM_LEARNERS
}
