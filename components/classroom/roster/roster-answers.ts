import type { RosterColumn } from '#core/classroom/roster/roster-columns'
import type { RosterOutcome } from '#core/classroom/roster/roster-plan'

/** What the server says a list would do. */
export type RosterPreview =
  | { type: 'unreadable'; reason: 'no-rows' | 'no-name-column' | 'too-many-rows'; columns: RosterColumn[]; headers: string[] }
  | { type: 'plan'; columns: RosterColumn[]; headers: string[]; rows: PreviewRow[]; newSections: string[]; fingerprint: string }
export type PreviewRow = { line: number; name: string; section: string | null; hasPassword: boolean; outcome: RosterOutcome }

/** What it says of the accounts that were made. */
export type ImportedRoster = { classroom: string; accounts: { name: string; section: string | null; password: string }[]; known: number; csv: string }
