import type { LedgerEntry } from '../../../core/question/ledger'
import type { Connection } from '../../../data/client.ts'
import { findLedgers } from '../../../data/ledger.ts'

/** What a person did last to one question alone: had a wording of it asked, or took it out of use. */
export type ChangeByHand = 'asked' | 'retired'

/**
 * Those of these questions that a person changed one by one, as in the author queue, after `since`, and that no import has published
 * in another wording from then on. An invalidation is no such change, and ends one: it says what is wrong, and another wording is welcome.
 */
export async function findChangedByHand(tx: Connection, questionIds: readonly string[], since: Date | null): Promise<Map<string, ChangeByHand>> {
  const ledgers = await findLedgers(tx, questionIds)
  return new Map([...ledgers].flatMap(([id, entries]) => {
    const change = lastChange(entries, since?.getTime() ?? 0)
    return change ? [[id, change]] : []
  }))
}

function lastChange(entries: readonly LedgerEntry[], since: number): ChangeByHand | null {
  let last: { change: ChangeByHand; revision: string } | null = null
  for (const { event, actor, at, revision, detail: { importId } } of entries) {
    if (event === 'invalidated' && last?.change === 'asked' && last.revision === revision) last = null
    const isPublished = event === 'published' || event === 'refreshed'
    if (importId !== undefined) {
      if (isPublished && (last?.change === 'retired' || last?.revision !== revision)) last = null
    } else if (actor.type === 'person' && at > since) {
      if (isPublished) last = { change: 'asked', revision }
      else if (event === 'retired' && !isInvalidatedAt(entries, revision, at)) last = { change: 'retired', revision }
    }
  }
  return last?.change ?? null
}

function isInvalidatedAt(entries: readonly LedgerEntry[], revision: string, at: number): boolean {
  return entries.some((entry) => entry.event === 'invalidated' && entry.revision === revision && entry.at === at)
}
