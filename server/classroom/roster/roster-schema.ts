import * as z from 'zod'
import { ROSTER_COLUMNS } from '../../../core/classroom/roster/roster-columns'

/** UTF-16 units of a pasted list: 600 learners with all that sheets have beside the names. */
const LONGEST_LIST = 200_000
/** Bytes of a workbook; one with 600 rows has some 40,000. */
export const MOST_SHEET_BYTES = 2_000_000

const listSchema = z.string().max(LONGEST_LIST, { error: 'is too long' })
const columnsSchema = z.array(z.enum(ROSTER_COLUMNS)).max(100).nullable().default(null)

/** A workbook says nothing beside itself. */
export const rosterSheetSchema = z.strictObject({})
export const rosterPreviewSchema = z.strictObject({ list: listSchema, columns: columnsSchema })
export const rosterImportSchema = z.strictObject({
  list: listSchema,
  columns: columnsSchema,
  /** Of the preview that was confirmed. */
  fingerprint: z.string().length(64),
  /** Takes the others over although some rows are faulty. */
  leavesOutFaulty: z.boolean(),
})
export type RosterList = z.output<typeof rosterPreviewSchema>
export type RosterImport = z.output<typeof rosterImportSchema>
