import type { TextQuote } from '../article/text-quote'
import type { DistinctName } from './typed-answer/answer-forms'

export const QUESTION_KINDS = [
  'single-choice', 'true-false', 'who-claims-this', 'fact-quote-or-inference', 'which-article-says', 'agree-or-differ',
  'which-sentence-proves-it', 'multiple-choice', 'cloze', 'short-answer', 'match', 'order',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** recognition: the right thing stands among few wrong ones; recall: it is typed, or put together from its parts. */
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
  'multiple-choice': 'recognition',
  cloze: 'recall',
  'short-answer': 'recall',
  match: 'recall',
  order: 'recall',
}

/** What the learner does to answer. */
export type QuestionInput = 'choose-one' | 'choose-several' | 'type' | 'match' | 'order'

export const INPUT_OF_KIND: Readonly<Record<QuestionKind, QuestionInput>> = {
  'single-choice': 'choose-one',
  'true-false': 'choose-one',
  'who-claims-this': 'choose-one',
  'fact-quote-or-inference': 'choose-one',
  'which-article-says': 'choose-one',
  'agree-or-differ': 'choose-one',
  'which-sentence-proves-it': 'choose-one',
  'multiple-choice': 'choose-several',
  cloze: 'type',
  'short-answer': 'type',
  match: 'match',
  order: 'order',
}

/** The blank of a cloze stem. */
export const BLANK = '_____'

export type Option = {
  /** Stable within the question: "a", "b", "c"; "true", "false". */
  id: string
  text: string
  /** Right: the key, one of the keys, the choice that belongs to some row (match), every event (order). */
  isKey: boolean
  /** Why it is right or wrong. */
  rationale: string
  /** The sentence that proves or refutes it. */
  evidence: TextQuote
}

/** A row of a match question, for which one of the options is to be chosen. No two rows share an option. */
export type Prompt = {
  /** Stable within the question: "1", "2", "3". */
  id: string
  text: string
  /** The option that belongs to it. */
  optionId: string
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
  /** Empty for typed kinds. match: the right-hand choices, perhaps one that belongs to no row; order: the events, not in their order. */
  options: readonly Option[]
  /** match: the left-hand rows, at least three; empty for every other kind. */
  prompts: readonly Prompt[]
  /** order: the ids of all options in the right order; empty for every other kind. */
  order: readonly string[]
  /** The key in words: the key option's text (several: joined by "; "), the answer to type, the rows with their choices, the events in order. */
  answer: string
  /** Typed kinds: everything accepted besides `answer`. Empty for choices. */
  acceptedAnswers: readonly string[]
  /** Typed kinds, when the answer is a person's name: the surname may stand first or last, a patronymic may be left out. */
  personName?: true
  /**
   * Typed kinds, where there are any: names close to the answer that are not it: politically distinct names, and names of
   * others that a forgiven slip or another spelling would reach. Not accepted unless `acceptedAnswers` has them.
   */
  distinctAnswers?: readonly DistinctName[]
  /** true-false with a false statement: the statement put right. */
  correction: string | null
  rationale: string
  evidence: readonly TextQuote[]
  /** Shown with the verdict when the source is wrong or loose here. */
  editorNote: string | null
  asOf: string
}

/** What the learner submitted. Nothing typed, chosen, matched or put in order means "I don't know". */
export type Response =
  | { type: 'option'; optionId: string }
  | { type: 'options'; optionIds: readonly string[] }
  | { type: 'typed'; text: string }
  | { type: 'matches'; pairs: readonly MatchedPair[] }
  | { type: 'order'; optionIds: readonly string[] }

/** A row of a match question and the option that the learner put to it. */
export type MatchedPair = { promptId: string; optionId: string }

/** Result of scoring one response. */
export type Score = { type: 'scored'; earned: 0 | 1; possible: 1 } | { type: 'unscorable'; reason: UnscorableReason }
export type UnscorableReason = 'wrong-response-type' | 'unknown-option' | 'unknown-prompt'
