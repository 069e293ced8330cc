import type { StudyItem } from '#core/schedule/study-batch'
import type { StudySession } from './study-session'
import { takeAnswer } from './take-answer'

/** Extra practice: questions are asked and graded as ever, and nothing of it is stored or sent. */
export function createPracticeSession(items: readonly StudyItem[]): StudySession {
  let answered = 0
  let last: StudyItem | null = null
  const current = () => items[answered] ?? null
  return {
    start: async () => current(),
    answer: (item, input) => {
      const { score, match } = takeAnswer(item.question, input)
      answered += 1
      last = item
      return { score, match, outcome: Promise.resolve({ rating: null, dueAt: null, stabilityDays: null, saved: 'practice' }) }
    },
    undo: async () => {
      const item = last
      last = null
      if (item) answered -= 1
      return item
    },
    next: async () => {
      last = null
      return current()
    },
    left: () => ({ due: items.length - answered, new: 0 }),
    nextDueAt: () => null,
  }
}
