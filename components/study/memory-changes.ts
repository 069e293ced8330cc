import type { AnswerAccount } from './study-state'

/** A key point and for how many days it was and is now kept; `from` 0: not at all yet. */
export type MemoryChange = { keyPointId: string; about: string; from: number; to: number }

/**
 * The key points that this session has made firmer by a day or more, the most first: stability before the first answer on
 * each against stability after the last, in whole days.
 */
export function memoryChanges(answers: readonly AnswerAccount[]): MemoryChange[] {
  const changes = new Map<string, MemoryChange>()
  for (const { keyPointId, about, daysBefore, daysAfter } of answers) {
    const from = changes.get(keyPointId)?.from ?? Math.round(daysBefore ?? 0)
    changes.set(keyPointId, { keyPointId, about, from, to: Math.round(daysAfter ?? daysBefore ?? 0) })
  }
  return [...changes.values()].filter(({ from, to }) => to > from).sort((a, b) => b.to - a.to)
}
