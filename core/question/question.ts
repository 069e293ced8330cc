import type { TextQuote } from '../article/text-quote'

export const QUESTION_KINDS = [
  'single-choice', 'true-false', 'who-claims-this', 'fact-quote-or-inference', 'which-article-says', 'agree-or-differ',
  'which-sentence-proves-it', 'cloze',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** recognition: choose; recall: type. */
export type QuestionForm = 'recognition' | 'recall'

/** How much each kind asks of memory. */
export const FORM_OF_KIND: Readonly<Record<QuestionKind, QuestionForm>> = {
  'single-choice': 'recognition',
  'true-false': 'recognition',
  'who-claims-this': 'recognition',
  'fact-quote-or-inference': 'recognition',
  'which-article-says': 'recognition',
  'agree-or-differ': 'recognition',
  'which-sentence-proves-it': 'recognition',
  cloze: 'recall',
}

/** The blank of a cloze stem. */
export const BLANK = '_____'

export type Option = {
  /** Stable within the question: "a", "b", "c"; "true", "false". */
  id: string
  text: string
  isKey: boolean
  /** Why it is right or wrong. */
  rationale: string
  /** The sentence that proves or refutes it. */
  evidence: TextQuote
}

/**
 * Question (QTI assessmentItem): a probe of exactly one key point.
 * id = key point + kind + slot; revision = hash of the rendered content. A published revision never changes.
 */
export type Question = {
  id: string
  revision: string
  kind: QuestionKind
  keyPointId: string
  stem: string
  /** Empty for typed kinds. */
  options: readonly Option[]
  /** The key in words: the key option's text, or the answer to type. */
  answer: string
  /** Typed kinds: everything accepted besides `answer`. Empty for choices. */
  acceptedAnswers: readonly string[]
  /** true-false with a false statement: the statement put right. */
  correction: string | null
  rationale: string
  evidence: readonly TextQuote[]
  /** Shown with the verdict when the source is wrong or loose here. */
  editorNote: string | null
  asOf: string
}

/** What the learner submitted. */
export type Response = { type: 'option'; optionId: string } | { type: 'typed'; text: string }

/** Result of scoring one response. */
export type Score = { type: 'scored'; earned: 0 | 1; possible: 1 } | { type: 'unscorable'; reason: UnscorableReason }
export type UnscorableReason = 'wrong-response-type' | 'unknown-option'
