import type { TextQuote } from '../article/text-quote'

export const FRESHNESSES = ['fresh', 'stale', 'broken'] as const
/**
 * How a published question stands to the newest version of its article.
 * fresh: all its quotes stand. stale: they are found, but what surrounds them changed. broken: a quote is gone.
 */
export type Freshness = (typeof FRESHNESSES)[number]

/** Why a question is stale. */
export type StaleReason =
  | { type: 'quote-moved'; articleId: string; exact: string; fromParagraph: number; toParagraph: number }
  | { type: 'sentence-changed'; articleId: string; exact: string; paragraph: number }
  | { type: 'key-point-changed'; fields: readonly string[] }
  | { type: 'key-point-gone' }
  | { type: 'term-changed'; termId: string }

export type FreshnessMark =
  | { freshness: 'fresh' }
  | { freshness: 'stale'; reasons: readonly StaleReason[] }
  /** `lost`: the quotes that no longer stand. */
  | { freshness: 'broken'; lost: readonly TextQuote[] }
