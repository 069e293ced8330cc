import { tidyName } from '../../shared/tidy-name'
import type { RosterColumn } from './roster-columns'

/** What one row of a class list says of a learner. */
export type RosterEntry = { name: string; section: string | null; password: string | null }

/** Marks that sheets leave before or inside cells and nobody typed. */
const STRAY_MARKS = /[\uFEFF\u200B\u2060]/g
const RUNNING_NUMBER = /^\d{1,3}[.)]\s+/
const ALL_HANGUL = /^[\p{Script=Hangul}\s]+$/u

/** Reads a row by what its columns hold. A section of one letter or number gets the header to it: “Group A”, “3반”. */
export function readRosterRow(row: readonly string[], columns: readonly RosterColumn[], headers: readonly string[]): RosterEntry {
  const at = (column: RosterColumn) => columns.indexOf(column)
  const cell = (column: RosterColumn) => (row[at(column)] ?? '').replace(STRAY_MARKS, '').trim()
  const section = tidyName(cell('section'))
  const password = cell('password')
  return {
    name: columns.includes('name') ? tidyName(cell('name').replace(RUNNING_NUMBER, '')) : joined(tidyName(cell('family-name')), tidyName(cell('given-name'))),
    section: section === '' ? null : inFull(section, tidyName(headers[at('section')] ?? '')),
    password: password === '' ? null : password,
  }
}

/** Family name first and without a space in Hangul, last otherwise. */
function joined(family: string, given: string): string {
  if (family === '' || given === '') return family + given
  return ALL_HANGUL.test(family + given) ? family + given : `${given} ${family}`
}

function inFull(section: string, header: string): string {
  if (section.length > 1 && !/^\d+$/.test(section)) return section
  if (header === '') return section
  return ALL_HANGUL.test(header) ? `${section}${header}` : `${header} ${section}`
}
