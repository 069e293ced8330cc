export type CsvCell = string | number | boolean | null

/** At the start of a cell these make spreadsheets read a formula (OWASP, "CSV Injection"); also in full width. */
const FORMULA_START = /^[\t\r\n=+\-@＝＋－＠]/

/**
 * One line of a CSV file (RFC 4180), with its line end. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front; numbers stay numbers. null is an empty cell.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
