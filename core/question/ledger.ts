import type { Instant } from '../shared/instant'
import type { StaleReason } from './freshness'
import type { QuestionKind } from './question'

export const LEDGER_EVENTS = [
  'produced', 'published', 'refreshed', 'superseded', 'stale', 'broken', 'retired', 'invalidated',
] as const
/**
 * What happened to a question revision. produced: rendered for the first time. refreshed: passed the gate again
 * unchanged, after its material or the rules changed. superseded: another revision took its place. stale, broken:
 * marked against a new version of its article. retired: no longer asked. invalidated: found wrong.
 */
export type LedgerEvent = (typeof LEDGER_EVENTS)[number]

/** By whose hand. content: the files in `content/`, as loaded at a start. */
export type LedgerActor =
  | { type: 'template'; kind: QuestionKind; version: number }
  | { type: 'content' }
  | { type: 'person'; accountId: string }
  | { type: 'model'; name: string }

export const LEDGER_ACTOR_TYPES = ['template', 'content', 'person', 'model'] as const satisfies readonly LedgerActor['type'][]

/** What else is known; each part only where it belongs. */
export type LedgerDetail = {
  /** Content hashes of the articles quoted, by article id, as they were then. */
  articleVersions?: Readonly<Record<string, string>>
  staleReasons?: readonly StaleReason[]
  lostQuotes?: readonly { articleId: string; paragraph: number; exact: string }[]
  /** The revision that took its place. */
  supersededBy?: string
  /** The import with which it was published, paused or retired; a person's entry without it is an act on this question alone. */
  importId?: string
  /** Why it was invalidated, in the words of whoever did it. */
  reason?: string
}

/** One line of a question's history. Append-only; never a part of the revision. */
export type LedgerEntry = {
  id: string
  questionId: string
  revision: string
  at: Instant
  event: LedgerEvent
  actor: LedgerActor
  /** The rule set that let it through; null where no gate was passed. */
  ruleSetVersion: number | null
  detail: LedgerDetail
}
