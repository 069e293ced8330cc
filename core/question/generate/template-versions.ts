import type { QuestionKind } from '../question'

/**
 * The version of each kind's template. Raised when its generator words or builds questions differently.
 * Metadata for the ledger, no part of a question's revision.
 */
export const TEMPLATE_VERSIONS: Readonly<Record<QuestionKind, number>> = {
  'single-choice': 1,
  'multiple-choice': 1,
  'true-false': 1,
  'who-claims-this': 1,
  'fact-quote-or-inference': 1,
  'which-article-says': 1,
  'agree-or-differ': 1,
  'which-sentence-proves-it': 1,
  match: 1,
  order: 1,
  cloze: 1,
  'short-answer': 1,
}
