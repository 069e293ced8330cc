import type { QuizQuestion } from '#core/classroom/quiz-question'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { Response } from '#core/question/question'

/** An item of a quiz as its learner sees it; the key only where it may be seen. */
export type QuizItem = {
  position: number
  question: QuizQuestion
  response: Response | null
  key: { question: PracticeQuestion; isRight: boolean } | null
  counts: boolean
}
