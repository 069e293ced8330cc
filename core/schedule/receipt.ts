import type { SyncedReview } from './sync-answer'

/** A key point that comes back on another study day, YYYY-MM-DD, than this device had said. */
export type MovedKeyPoint = {
  keyPointId: string
  /** What it is asked by; null when no pack here asks for it. */
  words: string | null
  from: string
  to: string
}

/** What other devices, and questions found wrong, changed for a learner: told once. */
export type Receipt = {
  /** How many answers came from other devices. */
  answers: number
  deviceIds: readonly string[]
  moved: readonly MovedKeyPoint[]
  /** How many answers that this device knew count no longer. */
  withdrawn: number
}

/** A device before and after a sync. */
export type SyncChange = {
  /** The study day on which each card is shown, by key point. */
  before: ReadonlyMap<string, string>
  after: ReadonlyMap<string, string>
  /** The reviews that were not known here in any version. */
  unknown: readonly SyncedReview[]
  /** Those known here that do not count since. */
  withdrawn: readonly SyncedReview[]
  ownDeviceId: string
  wordsOf: (keyPointId: string) => string | null
}

/** What to tell the learner of a sync; null when nothing was done elsewhere. A key point met elsewhere for the first time has not moved. */
export function receiptOf({ before, after, unknown, withdrawn, ownDeviceId, wordsOf }: SyncChange): Receipt | null {
  const elsewhere = unknown.filter(({ deviceId }) => deviceId !== ownDeviceId)
  const answers = elsewhere.filter(({ type }) => type === 'answer')
  const moved = [...new Set([...elsewhere, ...withdrawn].map(({ keyPointId }) => keyPointId))].flatMap((keyPointId) => {
    const [from, to] = [before.get(keyPointId), after.get(keyPointId)]
    return from && to && from !== to ? [{ keyPointId, words: wordsOf(keyPointId), from, to }] : []
  })
  return unlessEmpty({ answers: answers.length, deviceIds: namesOf(answers), moved, withdrawn: withdrawn.length })
}

/** One receipt of two that followed each other, for a learner who has not seen the first; null when all came back to where it was. */
export function mergeReceipts(first: Receipt, second: Receipt): Receipt | null {
  const later = new Map(second.moved.map((each) => [each.keyPointId, each]))
  const moved = first.moved.map((each) => {
    const again = later.get(each.keyPointId)
    later.delete(each.keyPointId)
    return again ? { ...again, from: each.from } : each
  })
  return unlessEmpty({
    answers: first.answers + second.answers,
    deviceIds: [...new Set([...first.deviceIds, ...second.deviceIds])].sort(),
    moved: [...moved, ...later.values()].filter(({ from, to }) => from !== to),
    withdrawn: first.withdrawn + second.withdrawn,
  })
}

function namesOf(reviews: readonly SyncedReview[]): string[] {
  return [...new Set(reviews.map(({ deviceId }) => deviceId))].sort()
}

function unlessEmpty(receipt: Receipt): Receipt | null {
  return receipt.answers + receipt.moved.length + receipt.withdrawn === 0 ? null : receipt
}
