import type * as z from 'zod'
import { countAuditEntries, findAuditEntries, findNamesOf } from '../../data/audit.ts'
import { database } from '../../data/client.ts'
import type { AdministratorId } from '../actor'
import { isUuid } from '../is-uuid'
import type { auditQuerySchema } from './administration-schema'
import { type Page, ROWS_PER_PAGE } from './list-school'

export type AuditLine = {
  id: string
  at: Date
  action: string
  /** null: the command line, the first start, the daily run, or an account that is gone. */
  actor: string | null
  /** A name, or what it is called by itself, such as a question; null: nobody, or somebody who is gone. */
  subject: string | null
  classroom: string | null
  /** What else was noted, by its own names. */
  detail: Record<string, string>
}


/** Who did what, when: the newest first, one page of it, with names in place of ids where there are any. */
export async function readAuditLog(_by: AdministratorId, { person, action, page }: z.output<typeof auditQuerySchema>): Promise<Page<AuditLine>> {
  const db = database()
  const filter = { action: action ?? null, person }
  const [entries, count] = await Promise.all([
    findAuditEntries(db, filter, { skip: (page - 1) * ROWS_PER_PAGE, take: ROWS_PER_PAGE }), countAuditEntries(db, filter),
  ])
  const ids = entries.flatMap(({ actorId, subjectId, detail }) => [actorId, subjectId, ...Object.values(detail)])
  const names = await findNamesOf(db, ids.filter((id): id is string => id !== null && isUuid(id)))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? (isUuid(id) ? null : id)))
  const rows = entries.map(({ id, at, action: done, actorId, subjectId, detail: { classroomId = null, ...detail } }) => ({
    id, at, action: done, actor: nameOf(actorId), subject: nameOf(subjectId), classroom: nameOf(classroomId),
    // An id that leads nowhere any more says nothing.
    detail: Object.fromEntries(Object.entries(detail).flatMap(([key, value]) => {
      const shown = nameOf(value)
      return shown === null ? [] : [[key, shown]]
    })),
  }))
  return { rows, count }
}
