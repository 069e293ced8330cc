import type { LearnerSettings } from '../generated/prisma/client.ts'
import type { Connection } from './client.ts'

export type Theme = 'system' | 'light' | 'dark'
export type SessionUnit = 'questions' | 'minutes'

/** What somebody may choose. */
export type Settings = {
  /** Chance of recall, 0.70–0.97, at which a key point comes back. */
  desiredRetention: number
  /** New key points a study day. */
  newPerDay: number
  /** Due key points asked on one study day at most; null: no limit. */
  reviewsPerDay: number | null
  /** Share of an ordinary day's load, 0, 0.5 or 1, Sunday first. */
  weekdayShares: number[]
  /** IANA name. */
  timeZone: string
  /** Hour, 0–23, at which a new study day begins. */
  rolloverHour: number
  sessionUnit: SessionUnit
  sessionSize: number
  /** Single letters and digits act on the study page. */
  keyShortcuts: boolean
  /** null: not chosen with the account; then what this browser has. */
  theme: Theme | null
  /** Interface language; null as above. */
  locale: string | null
}

/** What the account's owner chose. Every account has a row. */
export async function findSettings(db: Connection, learnerId: string): Promise<Settings> {
  const row = await db.learnerSettings.findUniqueOrThrow({ where: { learnerId } })
  return fromRow(row)
}

export type SettingsChanges = { [K in keyof Settings]?: Settings[K] | undefined }

/** Changes the given settings; those left out, or undefined, stay. */
export async function updateSettings(tx: Connection, learnerId: string, changes: SettingsChanges): Promise<void> {
  await tx.learnerSettings.update({ where: { learnerId }, data: changes })
}

function fromRow(row: LearnerSettings): Settings {
  return {
    desiredRetention: row.desiredRetention, newPerDay: row.newPerDay, reviewsPerDay: row.reviewsPerDay,
    weekdayShares: row.weekdayShares, timeZone: row.timeZone, rolloverHour: row.rolloverHour,
    sessionUnit: row.sessionUnit, sessionSize: row.sessionSize, keyShortcuts: row.keyShortcuts,
    theme: row.theme, locale: row.locale,
  }
}
