import type { RejectedQuestion } from '../question/generate/generate-questions'
import type { Question } from '../question/question'

/** A text that questions were made from. Its id is the article id of the questions' evidence. */
export type EvaluatedText = {
  id: string
  title: string
  /** As the byline has it; null when the text names nobody. */
  author: string | null
  /** One that bears claims should have a question. */
  paragraphs: readonly { number: number; text: string; bearsClaims: boolean }[]
}

/** What the generators made of one or more texts, before anybody has answered: `published` passed the rule gate. */
export type QuestionBatch = {
  texts: readonly EvaluatedText[]
  published: readonly Question[]
  rejected: readonly RejectedQuestion[]
}
