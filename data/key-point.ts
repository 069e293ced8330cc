import type { KeyPoint } from '../core/key-point/key-point'
import type { Term } from '../core/key-point/term'
import { canonicalJson } from '../core/shared/canonical-json'
import { type Audience, visibleTo } from './audience.ts'
import type { Connection } from './client.ts'
import { json, stored } from './json.ts'
import { ASKED } from './question.ts'

/** Teaching order; classrooms count their own entries each for itself. */
const IN_ORDER: { position?: 'asc'; id?: 'asc' }[] = [{ position: 'asc' }, { id: 'asc' }]

/** Published key points in teaching order. */
export async function findKeyPoints(db: Connection, audience: Audience): Promise<KeyPoint[]> {
  const rows = await db.keyPoint.findMany({ where: { status: 'published', ...visibleTo(audience) }, orderBy: IN_ORDER })
  return rows.map((row) => stored<KeyPoint>(row.body))
}

/** Published key points of `content/`, for its loading. */
export async function findContentKeyPoints(db: Connection): Promise<KeyPoint[]> {
  const rows = await db.keyPoint.findMany({ where: { status: 'published', origin: 'content' }, orderBy: IN_ORDER })
  return rows.map((row) => stored<KeyPoint>(row.body))
}

/** Ids of the key points that can be studied, having a published question, in teaching order. */
export async function findStudiableKeyPointIds(db: Connection, audience: Audience): Promise<string[]> {
  const rows = await db.keyPoint.findMany({
    where: { status: 'published', ...visibleTo(audience), questions: { some: ASKED } },
    orderBy: IN_ORDER, select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** Which articles each published key point rests on. */
export async function findKeyPointArticles(db: Connection, audience: Audience): Promise<{ id: string; articleIds: string[] }[]> {
  return db.keyPoint.findMany({ where: { status: 'published', ...visibleTo(audience) }, select: { id: true, articleIds: true } })
}

export type StoredKeyPoint = { keyPoint: KeyPoint; revision: string; position: number; articleIds: string[] }

/** Writes the key points of `content/` that changed and retires the ones that are gone; imported ones are left alone. Returns how many rows changed. */
export async function saveKeyPoints(db: Connection, keyPoints: readonly StoredKeyPoint[], at: Date): Promise<number> {
  const before = new Map((await db.keyPoint.findMany()).map((row) => [row.id, row]))
  const changed = keyPoints.filter(({ keyPoint, revision, position }) => {
    const old = before.get(keyPoint.id)
    return !old || old.revision !== revision || old.position !== position || old.status !== 'published'
  })
  const rows = changed.map(({ keyPoint, revision, position, articleIds }) => (
    { id: keyPoint.id, revision, position, articleIds, body: json(keyPoint), status: 'published' as const, updatedAt: at }
  ))
  await db.keyPoint.createMany({ data: rows.filter(({ id }) => !before.has(id)) })
  for (const { id, ...row } of rows) if (before.has(id)) await db.keyPoint.update({ where: { id }, data: row })
  const gone = await db.keyPoint.updateMany({
    where: { origin: 'content', id: { notIn: keyPoints.map(({ keyPoint }) => keyPoint.id) }, status: 'published' },
    data: { status: 'retired', updatedAt: at },
  })
  return changed.length + gone.count
}

/** The published terms. */
export async function findTerms(db: Connection): Promise<Term[]> {
  const rows = await db.term.findMany({ where: { status: 'published' }, orderBy: { id: 'asc' } })
  return rows.map((row) => stored<Term>(row.body))
}

/** Writes the terms that changed and retires the ones that are gone. Returns how many rows changed. */
export async function saveTerms(db: Connection, terms: readonly Term[], at: Date): Promise<number> {
  const before = new Map((await db.term.findMany()).map((row) => [row.id, row]))
  const changed = terms.filter((term) => {
    const old = before.get(term.id)
    return old?.status !== 'published' || canonicalJson(old.body) !== canonicalJson(term) // jsonb does not keep the order of keys
  })
  const rows = changed.map((term) => ({ id: term.id, body: json(term), status: 'published' as const, updatedAt: at }))
  await db.term.createMany({ data: rows.filter(({ id }) => !before.has(id)) })
  for (const { id, ...row } of rows) if (before.has(id)) await db.term.update({ where: { id }, data: row })
  const gone = await db.term.updateMany({
    where: { id: { notIn: terms.map(({ id }) => id) }, status: 'published' },
    data: { status: 'retired', updatedAt: at },
  })
  return changed.length + gone.count
}

/**
 * Changes whenever anything published changes or is retired: what was made of the content stays right while this stays. Of sums of times,
 * for a change that was begun before another may be stored after it. Far cheaper than reading the content itself.
 */
export async function findContentStamp(db: Connection): Promise<string> {
  const [row] = await db.$queryRaw<{ stamp: string }[]>`
    SELECT concat_ws(' ',
      (SELECT concat_ws('@', count(*), sum(extract(epoch FROM "updatedAt"))) FROM "Article"),
      (SELECT concat_ws('@', count(*), sum(extract(epoch FROM "updatedAt"))) FROM "KeyPoint"),
      (SELECT concat_ws('@', count(*), sum(extract(epoch FROM "updatedAt"))) FROM "Term")) AS stamp`
  return row?.stamp ?? ''
}
