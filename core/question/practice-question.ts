import type { QuoteLocation } from '../article/text-quote'
import type { Prompt, QuestionForm, QuestionKind } from './question'
import type { AnswerForms } from './typed-answer/answer-forms'

/** A quote with its place in a passage. */
export type EvidenceReference = {
  articleId: string
  /** Number of the brief paragraph, 1-based: with `articleId` it names one of the question's passages. */
  paragraph: number
  exact: string
  /** UTF-16 offsets of `exact` in the passage's text, to highlight it; null when the brief has changed since. */
  location: QuoteLocation | null
}

/** A brief paragraph that holds evidence. */
export type Passage = {
  articleId: string
  articleLabel: string
  paragraph: number
  text: string
}

/** Help with a typed answer, in parts so that every interface language can word it. */
export type TypedAnswerHint = {
  /** First letter or digit of the answer, upper case, a leading article skipped. */
  startsWith: string
  /** Letters and digits in all. */
  letters: number
  words: number
}

export type PracticeOption = {
  id: string
  text: string
  isKey: boolean
  rationale: string
  evidence: EvidenceReference
}

/** A question with its key, rationales and evidence: for low-stakes study, which also works offline. */
export type PracticeQuestion = {
  id: string
  revision: string
  kind: QuestionKind
  form: QuestionForm
  keyPointId: string
  stem: string
  options: readonly PracticeOption[]
  /** match only: the rows, each with the option that belongs to it. */
  prompts: readonly Prompt[]
  /** order only: the option ids in the right order. */
  order: readonly string[]
  answer: string
  acceptedAnswers: readonly string[]
  /** Typed questions only: what a typed answer is compared with. */
  answerForms: AnswerForms | null
  correction: string | null
  rationale: string
  evidence: readonly EvidenceReference[]
  /** Each paragraph that evidence points into, once, in the order of first use. */
  passages: readonly Passage[]
  /** Typed questions only. */
  hint: TypedAnswerHint | null
  editorNote: string | null
  asOf: string
}
