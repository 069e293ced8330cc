/**
 * Mixes what is new among what is due, evenly and each in its own order, a due one first. `done` is what was already
 * asked of both today: so the rest of a day comes in the order it was planned in, wherever the learner goes on.
 */
export function spreadNew<T>(due: readonly T[], fresh: readonly T[], done: { due: number; new: number }): T[] {
  const dueInAll = due.length + done.due
  const newInAll = fresh.length + done.new
  const placed = [
    ...due.map((item, at) => ({ item, place: (at + done.due) / dueInAll })),
    ...fresh.map((item, at) => ({ item, place: (at + done.new + 1) / (newInAll + 1) })),
  ]
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item)
}
