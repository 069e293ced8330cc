import type { RosterColumn } from './roster-columns'

/** How many learners one list may bring. */
export const MOST_ROSTER_ROWS = 600

/** Why a row cannot be taken over. */
export const ROSTER_FAULTS = [
  'name-missing', 'name-too-short', 'name-too-long', 'name-invisible', 'name-twice', 'name-taken', 'banned',
  'password-too-short', 'password-too-long', 'password-formula', 'section-too-long', 'section-invisible',
] as const
export type RosterFault = (typeof ROSTER_FAULTS)[number]

/** new: gets an account and a place in the class; known: is in the class already and left alone. */
export type RosterOutcome = { type: 'new' } | { type: 'known' } | { type: 'faulty'; faults: RosterFault[] }

export type RosterRow = {
  /** The line of the list, from 1, titles and empty lines counted. */
  line: number
  name: string
  /** As it will be called in the class; null: none. */
  section: string | null
  /** null: one is made up. */
  password: string | null
  outcome: RosterOutcome
}

export type RosterPlan =
  | { type: 'unreadable'; reason: 'no-rows' | 'no-name-column' | 'too-many-rows'; columns: RosterColumn[]; headers: string[] }
  | {
    type: 'plan'
    /** What each column was taken for, and its header; empty where there are none. */
    columns: RosterColumn[]
    headers: string[]
    rows: RosterRow[]
    /** Sections to be made, in the order of the list. */
    newSections: string[]
  }
