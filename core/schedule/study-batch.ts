import type { PracticeQuestion } from '../question/practice-question'
import type { SessionSize } from './session-size'
import type { DayRule } from './study-day'
import type { StudyQueue, StudyReason } from './study-queue'

export type StudyItem = {
  keyPointId: string
  reason: StudyReason | 'practice'
  question: PracticeQuestion
  /** Of the key point before this question is answered; null when it was never rated. */
  stabilityDays: number | null
}

/** What a learner is to be asked next, ready to show: `GET /api/study/next`. */
export type StudyBatch = Pick<StudyQueue, 'left' | 'doneForToday' | 'nextDueAt'> & {
  items: readonly StudyItem[]
  /** The study day it was made on, YYYY-MM-DD. */
  studyDay: string
  /** What makes the learner's study days, to say in words when a key point comes back. */
  dayRule: DayRule
  sessionSize: SessionSize
}
