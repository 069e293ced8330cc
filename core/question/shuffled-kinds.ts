import type { QuestionKind } from './question'

/** Kinds with one key whose options are put in an order by chance; the others show theirs in a fixed order, or have none. */
export const SHUFFLED_KINDS: ReadonlySet<QuestionKind> = new Set(['single-choice', 'who-claims-this', 'which-sentence-proves-it'])
