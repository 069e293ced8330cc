import writeExcelFile, { type Row } from 'write-excel-file/node'
import { type CsvCell, csvLines } from './csv-lines'

/** Text, a number, yes or no, nothing, or a share (0–1), which is shown in per cent. */
export type SheetCell = CsvCell | { share: number }
export type SheetRow = readonly SheetCell[]
export type SheetFormat = 'csv' | 'xlsx'

/** Without it Excel reads Hangul as something else. */
const BYTE_ORDER_MARK = '\uFEFF'
/** What Excel takes into one cell; a longer text makes it call the file damaged. */
const LONGEST_CELL = 32_767

/** Pages of rows as a CSV file, in pieces, with a byte order mark. A share is written in per cent with two decimals; text is never a formula. */
export async function* csvFile(pages: AsyncIterable<readonly SheetRow[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK
  for await (const rows of pages) yield csvLines(rows.map((row) => row.map((cell) => (isShare(cell) ? Math.round(cell.share * 10_000) / 100 : cell))))
}

/**
 * Pages of rows as an Excel file of one sheet whose first row and column stay in view. Every text is a text cell, whatever it begins with.
 * The rows are held in memory until the last is there: the caller limits them.
 */
export async function* xlsxFile(pages: AsyncIterable<readonly SheetRow[]>, sheet: string): AsyncGenerator<Uint8Array> {
  const data: Row[] = []
  for await (const rows of pages) for (const row of rows) data.push(row.map((cell) => xlsxCell(cell, data.length === 0)))
  yield await writeExcelFile(data, { sheet, stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer()
}

function xlsxCell(cell: SheetCell, isHeading: boolean): Row[number] {
  if (cell === null) return null
  if (isShare(cell)) return { type: Number, value: cell.share, format: '0.00%' }
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'boolean') return { type: Boolean, value: cell }
  return { type: String, value: cell.slice(0, LONGEST_CELL), ...(isHeading ? { fontWeight: 'bold' } : {}) }
}

function isShare(cell: SheetCell): cell is { share: number } {
  return typeof cell === 'object' && cell !== null
}
