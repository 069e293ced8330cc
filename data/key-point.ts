import type { KeyPoint } from '../core/key-point/key-point'
import type { Term } from '../core/key-point/term'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'

/** Published key points in teaching order; of one article when `articleId` is given. */
export async function findKeyPoints(db: Connection, articleId?: string): Promise<KeyPoint[]> {
  const rows = await db.keyPoint.findMany({
    where: { status: 'published', ...(articleId ? { articleIds: { has: articleId } } : {}) },
    orderBy: { position: 'asc' },
  })
  return rows.map((row) => stored<KeyPoint>(row.body))
}

/** Ids of the published key points in teaching order. */
export async function findKeyPointIds(db: Connection): Promise<string[]> {
  const rows = await db.keyPoint.findMany({
    where: { status: 'published' }, orderBy: { position: 'asc' }, select: { id: true },
  })
  return rows.map((row) => row.id)
}

export async function findTerms(db: Connection): Promise<Term[]> {
  const rows = await db.term.findMany({ where: { status: 'published' }, orderBy: { id: 'asc' } })
  return rows.map((row) => stored<Term>(row.body))
}

export type StoredKeyPoint = { keyPoint: KeyPoint; revision: string; position: number; articleIds: string[] }

/** Writes the key points that changed and retires the ones that are gone. Returns how many rows changed. */
export async function saveKeyPoints(db: Connection, keyPoints: readonly StoredKeyPoint[], at: Date): Promise<number> {
  const before = new Map((await db.keyPoint.findMany()).map((row) => [row.id, row]))
  let changed = 0
  for (const { keyPoint, revision, position, articleIds } of keyPoints) {
    const old = before.get(keyPoint.id)
    if (old && old.revision === revision && old.position === position && old.status === 'published') continue
    const row = { revision, position, articleIds, body: json(keyPoint), status: 'published' as const, updatedAt: at }
    await db.keyPoint.upsert({ where: { id: keyPoint.id }, create: { id: keyPoint.id, ...row }, update: row })
    changed += 1
  }
  const gone = await db.keyPoint.updateMany({
    where: { id: { notIn: keyPoints.map(({ keyPoint }) => keyPoint.id) }, status: 'published' },
    data: { status: 'retired', updatedAt: at },
  })
  return changed + gone.count
}

/** Writes the terms that changed and retires the ones that are gone. Returns how many rows changed. */
export async function saveTerms(db: Connection, terms: readonly Term[], at: Date): Promise<number> {
  const before = new Map((await db.term.findMany()).map((row) => [row.id, row]))
  let changed = 0
  for (const term of terms) {
    const old = before.get(term.id)
    if (old?.status === 'published' && JSON.stringify(sorted(old.body)) === JSON.stringify(sorted(term))) continue
    const row = { body: json(term), status: 'published' as const, updatedAt: at }
    await db.term.upsert({ where: { id: term.id }, create: { id: term.id, ...row }, update: row })
    changed += 1
  }
  const gone = await db.term.updateMany({
    where: { id: { notIn: terms.map(({ id }) => id) }, status: 'published' },
    data: { status: 'retired', updatedAt: at },
  })
  return changed + gone.count
}

/** jsonb does not keep the order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]))
}
