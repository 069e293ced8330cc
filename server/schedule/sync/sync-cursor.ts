import { type Instant, MINUTE_MS } from '../../../core/shared/instant'

/** How far a device has read its learner's reviews, in the order of `(receivedAt, id)`. */
export type SyncCursor = {
  /** The last review that it was given. */
  receivedAt: Instant
  id: string
  /** While pages are read: from when on the first of them may have missed reviews. null between two rounds. */
  againFrom: Instant | null
}

/**
 * A review is received when its request comes in and seen by others once it is committed, which waits for the learner's lock: all time
 * limits on the way together are far below this.
 */
export const SEEN_WITHIN_MS = 2 * MINUTE_MS

/** Before every id. */
const LOWEST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * The cursor after a page. Within a round each page begins behind the last one, so nothing is given twice and every round ends. The next
 * round begins where the first page of this one may have missed something, or behind the last review where that is older.
 */
export function cursorAfter(cursor: SyncCursor | null, last: { id: string; receivedAt: Instant } | undefined, hasMore: boolean, now: Instant): SyncCursor {
  const { receivedAt, id } = last ?? cursor ?? { receivedAt: 0, id: LOWEST_ID }
  const againFrom = cursor?.againFrom ?? now - SEEN_WITHIN_MS
  if (hasMore) return { receivedAt, id, againFrom }
  return receivedAt < againFrom ? { receivedAt, id, againFrom: null } : { receivedAt: againFrom, id: LOWEST_ID, againFrom: null }
}

/** Where to read from: from the first review on, if the cursor lies ahead, from a time when this server's clock was wrong. */
export function readFrom(cursor: SyncCursor | null, now: Instant): SyncCursor | null {
  return cursor && (cursor.againFrom ?? cursor.receivedAt) > now ? null : cursor
}

/** As it travels: opaque to whoever is given it. */
export function writeSyncCursor({ receivedAt, id, againFrom }: SyncCursor): string {
  return [receivedAt, id, ...(againFrom === null ? [] : [againFrom])].join('.')
}

const WRITTEN = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(\d{1,14}))?$/

export function readSyncCursor(text: string): SyncCursor | 'unreadable' {
  const [, receivedAt, id, againFrom] = WRITTEN.exec(text) ?? []
  if (receivedAt === undefined || id === undefined) return 'unreadable'
  return { receivedAt: Number(receivedAt), id, againFrom: againFrom === undefined ? null : Number(againFrom) }
}
