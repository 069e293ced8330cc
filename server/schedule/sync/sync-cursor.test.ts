import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEEN_WITHIN_MS, type SyncCursor, cursorAfter, readSyncCursor, writeSyncCursor } from './sync-cursor'

const NOW = Date.parse('2026-03-10T09:00:00Z')
const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

type Stored = { id: string; receivedAt: number; seenAt: number }
/** The next page as the database gives it to who asks at `now`. */
function read(stored: readonly Stored[], cursor: SyncCursor | null, now: number, limit: number) {
  const after = stored.filter(({ id, receivedAt, seenAt }) =>
    seenAt <= now && (cursor === null || receivedAt > cursor.receivedAt || (receivedAt === cursor.receivedAt && id > cursor.id)))
  const sorted = after.sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1))
  return { page: sorted.slice(0, limit), hasMore: sorted.length > limit }
}

describe('the cursor of a sync', () => {
  const stored = fc.array(fc.record({ at: fc.nat({ max: 600_000 }), late: fc.nat({ max: SEEN_WITHIN_MS - 1 }) }), { maxLength: 60 })
    .map((all) => all.map(({ at, late }, i): Stored => ({ id: idOf(i * 7919 % 101), receivedAt: NOW + at, seenAt: NOW + at + late })))
  const pauses = fc.array(fc.nat({ max: 200_000 }), { minLength: 1, maxLength: 8 })

  it('leaves out no review that is seen up to two minutes late, whenever, in however small pages and however slowly a device asks', () => {
    fc.assert(fc.property(stored, pauses, fc.integer({ min: 1, max: 7 }), fc.nat({ max: 300_000 }), (all, gaps, limit, betweenPages) => {
      const given = new Set<string>()
      let cursor: SyncCursor | null = null
      let now = NOW
      for (const gap of [...gaps, 2_000_000]) {
        now += gap
        for (let more = true; more;) {
          const { page, hasMore } = read(all, cursor, now, limit)
          for (const { id } of page) given.add(id)
          cursor = cursorAfter(cursor, page.at(-1), hasMore, now)
          more = hasMore
          now += more ? betweenPages : 0
        }
      }
      expect(given.size).toBe(new Set(all.map(({ id }) => id)).size)
    }), { numRuns: 500 })
  })

  it('gives nothing twice within a round, and nothing again that is older than two minutes', () => {
    fc.assert(fc.property(stored, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const settled = all.map((one) => ({ ...one, seenAt: one.receivedAt }))
      const now = NOW + 700_000
      let cursor: SyncCursor | null = null
      const given: Stored[] = []
      for (let more = true; more;) {
        const { page, hasMore } = read(settled, cursor, now, limit)
        given.push(...page)
        cursor = cursorAfter(cursor, page.at(-1), hasMore, now)
        more = hasMore
      }
      expect(given).toHaveLength(settled.length)
      const { page } = read(settled, cursor, now, 1000)
      expect(page.every(({ receivedAt }) => receivedAt >= now - SEEN_WITHIN_MS)).toBe(true)
    }))
  })

  it('comes back as it was sent, and anything else is unreadable', () => {
    const cursors = fc.record({ receivedAt: fc.nat({ max: 99_999_999_999_999 }), id: fc.uuid(), againFrom: fc.option(fc.nat({ max: 99_999_999_999_999 })) })
    fc.assert(fc.property(cursors, (cursor) => { expect(readSyncCursor(writeSyncCursor(cursor))).toEqual(cursor) }))
    for (const text of ['', 'x', '1', `1.${idOf(1)}.`, `-1.${idOf(1)}`, `1.${idOf(1).toUpperCase()}x`, `1e9.${idOf(1)}`, `${'9'.repeat(20)}.${idOf(1)}`, `1.${idOf(1)}\n`]) {
      expect(readSyncCursor(text), text).toBe('unreadable')
    }
  })
})
