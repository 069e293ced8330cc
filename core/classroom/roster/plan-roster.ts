import { ACCOUNT_RULES } from '../../shared/account-rules'
import { inertText } from '../../shared/inert-text'
import { isVisible } from '../../shared/is-visible'
import { nameKey } from '../../shared/name-key'
import { CLASSROOM_NAME_RULES } from '../classroom-name-rules'
import { findRosterColumns, type RosterColumn } from './roster-columns'
import { MOST_ROSTER_ROWS, type RosterFault, type RosterOutcome, type RosterPlan, type RosterRow } from './roster-plan'
import { readRosterRow, type RosterEntry } from './read-roster-row'

/** How a name stands to the class: somebody in it or waiting, somebody banned from it, or somebody elsewhere. */
export type NameStanding = 'member' | 'banned' | 'elsewhere'

export type RosterInput = {
  /** The cells as they stand in the list. */
  rows: readonly (readonly string[])[]
  /** What the columns hold where the teacher said so; null: to be found out. */
  columns: readonly RosterColumn[] | null
  /** Names of accounts, as `nameKey` has them. Others are free. */
  standings: ReadonlyMap<string, NameStanding>
  /** Names of the sections that the class has. */
  sections: readonly string[]
}

/** What becomes of a class list, before anything is done: each row new, known or faulty, and the sections to be made. */
export function planRoster({ rows, columns, standings, sections }: RosterInput): RosterPlan {
  const found = findRosterColumns(rows)
  const taken = columns ? found.columns.map((_, at) => columns[at] ?? 'ignored') : found.columns
  const header = found.headerAt === null ? [] : (rows[found.headerAt] ?? [])
  const headers = taken.map((_, at) => header[at] ?? '')
  const entries = rows.flatMap((row, at) => (found.headerAt !== null && at <= found.headerAt) || row.every((cell) => cell.trim() === '')
    ? [] : [{ line: at + 1, ...readRosterRow(row, taken, headers) }])
  const unreadable = (reason: 'no-rows' | 'no-name-column' | 'too-many-rows') => ({ type: 'unreadable' as const, reason, columns: taken, headers })
  if (entries.length === 0) return unreadable('no-rows')
  if (!taken.some((column) => column === 'name' || column === 'given-name' || column === 'family-name')) return unreadable('no-name-column')
  if (entries.length > MOST_ROSTER_ROWS) return unreadable('too-many-rows')
  const called = new Map(sections.map((name) => [nameKey(name), name]))
  const seen = new Set<string>()
  const newSections: string[] = []
  const planned = entries.map(({ line, ...entry }): RosterRow => {
    const outcome = outcomeOf(entry, standings, seen)
    seen.add(nameKey(entry.name))
    if (outcome.type !== 'new' || entry.section === null) return { line, ...entry, outcome }
    const key = nameKey(entry.section)
    const section = called.get(key) ?? entry.section
    if (!called.has(key)) {
      called.set(key, section)
      newSections.push(section)
    }
    return { line, ...entry, section, outcome }
  })
  return { type: 'plan', columns: taken, headers, rows: planned, newSections }
}

function outcomeOf(entry: RosterEntry, standings: ReadonlyMap<string, NameStanding>, seen: ReadonlySet<string>): RosterOutcome {
  const key = nameKey(entry.name)
  const standing = standings.get(key)
  const faults = [...nameFaults(entry.name)]
  if (entry.name !== '' && seen.has(key)) faults.push('name-twice')
  if (standing === 'member') return faults.length > 0 ? { type: 'faulty', faults } : { type: 'known' }
  if (standing === 'banned') faults.push('banned')
  if (standing === 'elsewhere') faults.push('name-taken')
  faults.push(...passwordFaults(entry.password), ...sectionFaults(entry.section))
  return faults.length > 0 ? { type: 'faulty', faults } : { type: 'new' }
}

function nameFaults(name: string): RosterFault[] {
  if (name === '') return ['name-missing']
  if (!isVisible(name)) return ['name-invisible']
  if (name.length < ACCOUNT_RULES.leastName) return ['name-too-short']
  return name.length > ACCOUNT_RULES.mostName ? ['name-too-long'] : []
}

function passwordFaults(password: string | null): RosterFault[] {
  if (password === null) return []
  if (password.length < ACCOUNT_RULES.leastPassword) return ['password-too-short']
  if (password.length > ACCOUNT_RULES.mostPassword) return ['password-too-long']
  // The file of passwords could not hold it as it is.
  return inertText(password) === password ? [] : ['password-formula']
}

function sectionFaults(section: string | null): RosterFault[] {
  if (section === null) return []
  if (!isVisible(section)) return ['section-invisible']
  return section.length > CLASSROOM_NAME_RULES.most ? ['section-too-long'] : []
}
