import * as z from 'zod'
import { ROSTER_COLUMNS } from '../../../core/classroom/roster/roster-columns'

/** UTF-16 units of a pasted list: 600 learners with all that sheets have beside the names. */
const LONGEST_LIST = 200_000
/** Bytes of a workbook; one with 600 rows has some 40,000. */
const LARGEST_SHEET = 2_000_000
const BASE64 = 4 / 3

/** Bytes of the body that a workbook comes in. */
export const MOST_SHEET_BODY = Math.ceil(LARGEST_SHEET * BASE64) + 1_000

const listSchema = z.string().max(LONGEST_LIST, { error: 'is too long' })
const columnsSchema = z.array(z.enum(ROSTER_COLUMNS)).max(100).nullable().default(null)

/** A workbook (xlsx) in base64. */
export const rosterSheetSchema = z.strictObject({ file: z.base64({ error: 'is no base64' }).max(Math.ceil(LARGEST_SHEET * BASE64) + 4, { error: 'is larger than 2 MB' }) })
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
