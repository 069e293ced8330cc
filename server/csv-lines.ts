import { stringify } from 'csv-stringify/sync'
import { inertText } from '../core/shared/inert-text'

export type CsvCell = string | number | boolean | null

/**
 * Lines of a CSV file (RFC 4180), each with its line end. Text that a spreadsheet would run as a formula is made inert, also where the file
 * is read with other separators; numbers stay numbers. null is an empty cell.
 */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(rows.map((row) => row.map(inert)), {
    record_delimiter: 'windows',
    // A lone line end is none of the file's, but readers take it for one.
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  })
}

/** The option of the library looks at the first character alone, leaves a line end there, and neutralises negative numbers too. */
function inert(cell: CsvCell): CsvCell {
  return typeof cell === 'string' ? inertText(cell) : cell
}
