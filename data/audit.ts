import { nameKey } from '../core/shared/name-key'
import type { Connection } from './client.ts'
import { literally } from './literally.ts'

export type AuditRow = { id: string; at: Date; actorId: string | null; action: string; subjectId: string | null; detail: Record<string, string> }

/** action: one of them, null all; person: a part of the name of who did it or to whom, '' anybody. */
export type AuditFilter = { action: string | null; person: string }

/** The audit log, the newest first. */
export async function findAuditEntries(db: Connection, filter: AuditFilter, { skip, take }: { skip: number; take: number }): Promise<AuditRow[]> {
  const rows = await db.auditEntry.findMany({ where: await matching(db, filter), orderBy: [{ at: 'desc' }, { id: 'desc' }], skip, take })
  return rows.map(({ detail, ...row }) => ({ ...row, detail: textsOf(detail) }))
}

export async function countAuditEntries(db: Connection, filter: AuditFilter): Promise<number> {
  return db.auditEntry.count({ where: await matching(db, filter) })
}

/** More than a part of a name should fit. */
const MOST_PEOPLE = 500

async function matching(db: Connection, { action, person }: AuditFilter) {
  const part = nameKey(person)
  const people = part === '' ? null
    : (await db.account.findMany({ where: { nameKey: { contains: literally(part) } }, select: { id: true }, take: MOST_PEOPLE })).map(({ id }) => id)
  return { ...(action === null ? {} : { action }), ...(people === null ? {} : { OR: [{ actorId: { in: people } }, { subjectId: { in: people } }] }) }
}

/** The column is written by insertAuditEntry alone, with texts. */
function textsOf(detail: unknown): Record<string, string> {
  if (typeof detail !== 'object' || detail === null) return {}
  return Object.fromEntries(Object.entries(detail).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** Names of accounts, classrooms, sections and assignments by id, of those that are still there. */
export async function findNamesOf(db: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(ids)] } }
  const select = { id: true, name: true } as const
  const [accounts, classrooms, sections, assignments] = await Promise.all([
    db.account.findMany({ where, select }), db.classroom.findMany({ where, select }), db.section.findMany({ where, select }),
    db.assignment.findMany({ where, select: { id: true, title: true } }),
  ])
  return new Map([...accounts, ...classrooms, ...sections, ...assignments.map(({ id, title }) => ({ id, name: title }))].map(({ id, name }) => [id, name]))
}
