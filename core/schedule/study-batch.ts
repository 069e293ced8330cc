import type { PracticeQuestion } from '../question/practice-question'
import type { StudyQueue, StudyReason } from './study-queue'

export type StudyItem = { keyPointId: string; reason: StudyReason; question: PracticeQuestion }

/** What a learner is to be asked next, ready to show: `GET /api/study/next`. */
export type StudyBatch = Pick<StudyQueue, 'left' | 'doneForToday' | 'nextDueAt'> & {
  items: readonly StudyItem[]
  /** The study day it was made on, YYYY-MM-DD. */
  studyDay: string
}
