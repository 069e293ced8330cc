import { planRoster } from '../../../core/classroom/roster/plan-roster'
import type { RosterColumn } from '../../../core/classroom/roster/roster-columns'
import type { RosterOutcome, RosterPlan } from '../../../core/classroom/roster/roster-plan'
import { canonicalJson } from '../../../core/shared/canonical-json'
import { contentHash } from '../../../core/shared/content-hash'
import { nameKey } from '../../../core/shared/name-key'
import { type Connection, database } from '../../../data/client.ts'
import { findNameStandings } from '../../../data/roster.ts'
import { findSections } from '../../../data/section.ts'
import type { AuthorizedClassroomId } from '../../actor'
import { readCells } from './read-cells'
import type { RosterList } from './roster-schema'

/** What a list would do, for the teacher to look at: no passwords, which are in the list itself. */
export type RosterPreview =
  | { type: 'unreadable'; reason: 'no-rows' | 'no-name-column' | 'too-many-rows'; columns: RosterColumn[]; headers: string[] }
  | {
    type: 'plan'
    columns: RosterColumn[]
    headers: string[]
    rows: { line: number; name: string; section: string | null; hasPassword: boolean; outcome: RosterOutcome }[]
    newSections: string[]
    /** To be sent back with the confirmation: the plan that it confirms. */
    fingerprint: string
  }

/** What becomes of a class list. Nothing is written. */
export async function previewRoster(id: AuthorizedClassroomId, list: RosterList): Promise<RosterPreview> {
  const plan = await planList(database(), id, list)
  if (plan.type === 'unreadable') return plan
  const { columns, headers, newSections } = plan
  const rows = plan.rows.map(({ line, name, section, password, outcome }) => ({ line, name, section, hasPassword: password !== null, outcome }))
  return { type: 'plan', columns, headers, rows, newSections, fingerprint: rosterFingerprint(plan) }
}

/** The plan of a list as the class is now. */
export async function planList(db: Connection, id: AuthorizedClassroomId, { list, columns }: RosterList): Promise<RosterPlan> {
  const rows = readCells(list)
  const [standings, sections] = await Promise.all([findNameStandings(db, id, candidateKeys(rows, columns)), findSections(db, id)])
  return planRoster({ rows, columns, standings, sections: sections.map(({ name }) => name) })
}

/** Every name that the list may come to: only those are looked up. */
function candidateKeys(rows: readonly (readonly string[])[], columns: readonly RosterColumn[] | null): string[] {
  const plan = planRoster({ rows, columns, standings: new Map(), sections: [] })
  return plan.type === 'plan' ? plan.rows.map(({ name }) => nameKey(name)) : []
}

/** SHA-256 of all that a plan says: the same plan, the same fingerprint. */
export function rosterFingerprint(plan: Extract<RosterPlan, { type: 'plan' }>): string {
  return contentHash(canonicalJson({ rows: plan.rows, newSections: plan.newSections }))
}
